// One sentence → the promises in it: rule by rule, with who is to act and when.
import type { CommitmentKind, Deadline } from "../model/findings.ts";
import { classOfAction, isHappening, isPassive, isStanding } from "../swedish/action.ts";
import { type DeadlineContext, findDeadlines } from "../swedish/deadline.ts";
import { lenient } from "../swedish/lenient.ts";
import { type Actor, actorGiven, actorOf } from "./commitment-actor.ts";
import { isNoPromise, isRoutine } from "./commitment-filter.ts";
import { type CompiledRule, type Demand, rulesFor } from "./commitment-rules.ts";
import { type Promising, type Timed, timesOf } from "./commitment-time.ts";

/** A promise of a sentence; the quote is the sentence. */
export interface Said {
  readonly kind: CommitmentKind;
  readonly actor: string | null;
  readonly deadline: Deadline | null;
}

/** What the document around a sentence allows. `needsTime`: in a plan or a set of rules “ska” alone is an aim. */
export interface SentenceContext extends DeadlineContext {
  readonly needsTime: boolean;
}

interface Match extends Promising {
  readonly rule: CompiledRule;
  readonly verb: string | null;
  readonly actor: Actor | null;
}

// på sikt   på längre sikt   inom kort   framöver   i nästa steg   i ett senare skede: a time to come that has no days
const SOME_TIME = lenient(
  "(?<!\\p{L})(?:på\\s(?:längre\\s)?sikt|inom\\s(?:kort|en\\snära\\sframtid)|framöver|framgent|i\\s(?:ett\\s)?(?:nästa|senare)\\s(?:steg|skede))(?!\\p{L})",
);
// utreds   undersöker   följs upp   ser över: present tense of what looks into a thing
const EXAMINES = lenient("^(?:utre|undersök|utvärder|följ|kartlägg|analyser|gransk|se[rs]\\söver|pröva)");
// fortsätter   genomför   håller: has begun; “lanseras 2025”, “införs i maj” has not
const GOES_ON = lenient("^(?:fortsätter|pågår|arbetar|genomför|håller)");
// fortsätter   arbetar vidare: cannot be told of what is over
const FORWARD = lenient("^(?:kommer|ska|skall|planerar|planeras|avser|fortsätter|arbetar\\svidare)");

// pågår ett arbete: nobody is named
const UNDER_WAY = lenient("^pågår\\s");

// insatser som *ska*   det som *ska*
const RELATIVE = /(?:^|\s)som\s$/u;

/** Longer than any sentence: a list without full stops. Looked at in its first part. */
const LONGEST = 1500;

function matchesOf(sentence: string, damaged: boolean): Match[] {
  const taken: Match[] = [];
  for (const rule of rulesFor(damaged)) {
    for (const match of sentence.matchAll(rule.pattern)) {
      const { trigger = "", verb = null } = match.groups ?? {};
      const start = match.index + match[0].indexOf(trigger);
      const end = match.index + match[0].length;
      if (taken.some((one) => start < one.end && one.start < end)) continue;
      const verbAt = verb === null ? null : end - verb.length;
      taken.push({
        start,
        end,
        rule,
        verb,
        actor: actorGiven(trigger) ?? actorOf(sentence, start, start + trigger.length, verbAt),
        isForward: FORWARD.test(trigger),
        isFinishing: rule.id === "ska-vara-klart",
      });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function isThing({ verb, rule, start }: Match, sentence: string): boolean {
  if (UNDER_WAY.test(sentence.slice(start))) return true;
  if (verb !== null) return isPassive(verb) || isHappening(verb);
  const [word = ""] = sentence.slice(start).split(/\s/);
  return rule.id === "är-planerad" || /s$/u.test(word);
}

function isMet(demand: Demand, hasActor: boolean, hasTime: boolean): boolean {
  switch (demand) {
    case "nothing":
      return true;
    case "time":
      return hasTime;
    case "actor":
      return hasActor;
    case "actor-or-time":
      return hasActor || hasTime;
  }
}

/** Whether a match is a promise, by who acts and whether a time is set. */
function isPromise(
  match: Match,
  sentence: string,
  times: Timed,
  { needsTime, damaged }: SentenceContext,
): boolean {
  const { rule, verb, actor, start, end } = match;
  const before = sentence.slice(0, start);
  const core = sentence.slice(start, end);
  const saying = { sentence, before, core, after: sentence.slice(end), hasActor: actor !== null };
  if (isNoPromise(saying, rule.id)) return false;
  // “insatser som ska startas under sommaren”: any summer, where no year is named
  const isSomeYear = RELATIVE.test(before) && rule.id === "ska" && times.every(({ basis }) => basis !== null);
  // “följs upp årligen i december”: every December
  const isEachYear = isRoutine(sentence) && times.every(({ basis }) => basis !== null);
  // “redovisar ett överskott till och med april”: an account of what has been
  const isAccount = rule.id === "återrapporteras" && times.some(({ bound }) => bound === "until");
  const hasTime = times.length > 0 && !isSomeYear && !isEachYear;
  if (isAccount) return false;
  if (!hasTime) {
    if (needsTime || isRoutine(sentence)) return false;
    if (verb !== null && isStanding(verb, damaged)) return false;
    if (actor?.kind === "external") return false;
    // “Socialsekreteraren ska dokumentera”: how people are to work, not what is to be done
    if (actor?.kind === "people" && rule.id === "ska") return false;
  }
  const isPassiveWay = isThing(match, sentence);
  const demand = isPassiveWay ? rule.passive : rule.active;
  return isMet(demand, actor !== null && !isPassiveWay, hasTime || SOME_TIME.test(sentence));
}

function kindOf({ rule, verb, start, end }: Match, sentence: string, damaged: boolean): CommitmentKind {
  if (verb !== null) {
    const action = classOfAction(verb, damaged);
    if (action === "reporting") return "återrapporterar";
    return action === "examining" ? "undersöker" : rule.kind;
  }
  const words = sentence.slice(start, end);
  if (rule.id !== "sker-då") return rule.kind;
  if (EXAMINES.test(words)) return "undersöker";
  return GOES_ON.test(words) ? "pågår" : "lovar";
}

function actorWords(match: Match, sentence: string): string | null {
  return isThing(match, sentence) && match.rule.id !== "uppdrag" ? null : (match.actor?.words ?? null);
}

/**
 * The promises of a sentence: one for each time that is set, one where none is. Two rules that match without a time make one promise.
 * @param sentence one sentence; a longer one than 1 500 letters is read in its first part
 */
export function promisesIn(sentence: string, context: SentenceContext): Said[] {
  const text = sentence.slice(0, LONGEST);
  const matches = matchesOf(text, context.damaged);
  if (matches.length === 0) return [];
  const times = timesOf(text, matches, findDeadlines(text, context), context.documentDate);
  const promises = matches.filter((match) => isPromise(match, text, times.get(match) ?? [], context));
  const toSaid = (match: Match, deadline: Deadline | null): Said => ({
    kind: kindOf(match, text, context.damaged),
    actor: actorWords(match, text),
    deadline,
  });
  const timed = promises.flatMap((match) => (times.get(match) ?? []).map((time) => toSaid(match, time)));
  const [first] = promises;
  return timed.length > 0 || first === undefined ? timed : [toSaid(first, null)];
}
