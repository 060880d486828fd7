// What a document says of an audit and of its recommendations: agreement, welcome, objection, only in the text's own words.
import type { DocumentType, ParsedDocument } from "../model/document.ts";
import type { StanceFinding } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { flowOf, type Step } from "./flow.ts";
import { othersWords } from "./others-words.ts";
import { scopeOfWords, stanceRulesFor } from "./stance-rules.ts";

/** Documents in which a body speaks for itself. */
const SPEAKING: ReadonlySet<DocumentType> = new Set(["yttrande", "tjänsteskrivelse", "protokoll", "övrigt"]);

const BODY =
  "(?:\\p{L}*(?:nämnden|styrelsen|utskottet|förvaltningen|kontoret|kansliet|fullmäktige)|kommunen|staden|bolaget|regionen|vi)";
// Nämnden   Arbetsmarknads- och socialförvaltningen   Vi   nämndens bedömning är att nämnden
const SUBJECT_BEFORE = lenient(
  `(?:^|[,;:–]\\s|\\s(?:och|men|att|samt|viktigt\\soch)\\s)(?:\\p{L}+[-–]?,?\\s(?:och\\s)?){0,3}?${BODY}(?:\\s(?:för\\s[^,.]{1,60}))?,?\\s(?:(?:kan|har|vill|som\\shelhet|anser|också|även|därför|dock|därmed)\\s){0,3}$`,
);
// … bedömer nämnden att uppföljning redan genomförs: the body stands anywhere before
const BODY_THINKS = lenient(
  `(?:${BODY}\\s(?:[^\\s.]+\\s){0,3}?(?:bedömer|anser|menar|konstaterar)|(?:bedömer|anser|menar|konstaterar)\\s(?:\\p{L}+-\\soch\\s)?${BODY}|${BODY}s\\s(?:samlade\\s)?bedömning\\s[^.]{0,40}?är)\\s[^.]*$`,
);
// I stort instämmer *nämnden* i …   Därför välkomnar *vi* …
const SUBJECT_AFTER = lenient(`^(?:\\p{L}+[-–]?\\s(?:och\\s)?){0,3}?${BODY}(?!\\p{L})`);
// Om nämnden instämmer   huruvida   för att kunna ställa sig bakom   skulle
const HYPOTHETICAL = lenient("(?<!\\p{L})(?:om|huruvida|ifall|skulle|eventuellt|därest)\\s[^,.]*$");
// Rekommendationen är redan genomförd   Detta genomförs redan
const RECOMMENDED = lenient("^(?:rekommendationen|detta|åtgärden|det\\ssom\\srekommenderas)\\s$");
// Revisionen menar att nämnden   Motionären anser att   Enligt rapporten
const OTHERS_THINK = lenient(
  "(?:^|[.,]\\s|\\soch\\s)(?:(?:stads|kommun)?revision\\p{L}*|revisor\\p{L}*|rapporten|granskningen|motionär\\p{L}*|\\p{L}*partiet|regeringen|socialstyrelsen|remissinstans\\p{L}*|utredningen|länsstyrelsen|enligt)\\s(?:[^\\s.]+\\s){0,6}?(?:anser|menar|bedömer|skriver|konstaterar|lyfter|föreslår|beskriver|att)(?!\\p{L})",
);
// redan ska genomföras   redan har planerats: not yet
const NOT_YET = lenient("^[^.]{0,12}(?:ska|skall|planera\\p{L}*|kommer\\satt)");
// är det av vikt   kan finnas risk: said of the matter, no stance
const RISK = lenient("(?:inte|ej)\\s(?:[^\\s.]+\\s){0,3}?redan|redan\\s(?:idag|i\\sdag)?\\s?(?:ska|skall)");

interface Read {
  readonly code: StanceFinding["code"];
  readonly scope: StanceFinding["scope"];
  readonly rule: string;
}

/** Whether the body that speaks is the one that thinks so. */
function isOwn(before: string, next: string, id: string): boolean {
  if (OTHERS_THINK.test(before) || HYPOTHETICAL.test(before)) return false;
  if (id === "genomförs-redan")
    return BODY_THINKS.test(before) || SUBJECT_BEFORE.test(before) || RECOMMENDED.test(before);
  return SUBJECT_BEFORE.test(before) || ELIDED.test(before) || SUBJECT_AFTER.test(next);
}

// Nämnden är positiv till granskningen och *instämmer* i …   … är viktigt och nämnden *välkomnar* …
const ELIDED = lenient(
  `^(?:\\p{L}+[-–]?,?\\s(?:och\\s)?){0,3}?${BODY}\\s[^.]*\\soch\\s(?:också\\s|även\\s)?$`,
);

/** The stance that one sentence states, or null. */
export function stanceIn(sentence: string, damaged: boolean): Read | null {
  for (const { id, code, scope, pattern } of stanceRulesFor(damaged)) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    const next = sentence.slice(match.index).replace(/^\S+\s/u, "");
    if (!isOwn(before, next, id)) continue;
    if (id === "genomförs-redan" && (NOT_YET.test(after) || RISK.test(sentence))) continue;
    const about = after
      .replace(SUBJECT_AFTER, "")
      .replace(/^\s*(?:i|med|mot|till|över|av|bakom)\s/u, "")
      .trimStart();
    return {
      code,
      scope: scope ?? scopeOfWords(id === "delar-bedömningen" ? opinionIn(match[0]) : about),
      rule: id,
    };
  }
  return null;
}

/** What a rule's own words say it is about: “delar *revisorernas bedömning*”. */
function opinionIn(words: string): string {
  const rest = /^delar\s(?:(?:inte|ej|dock|också|även|helt)\s)*(.*)$/iu.exec(words)?.[1] ?? "";
  return rest;
}

function inPassage({ passage: { anchor, text } }: Step, damaged: boolean): StanceFinding[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const quote = text.slice(start, end);
    const read = quote.length > LONGEST ? null : stanceIn(quote, damaged);
    return read === null ? [] : [{ ...read, quote, place: { anchor, start, end } }];
  });
}

/** Longer than any sentence: a list without full stops says no one thing. */
const LONGEST = 1200;

/**
 * The stances that a document states, in order of place. Never fails; what is not stated is not there.
 * @param others passages whose words are not the body's own
 */
export function extractStances(document: ParsedDocument, others = othersWords(document)): StanceFinding[] {
  const { type, original } = document.frontMatter;
  if (!SPEAKING.has(type)) return [];
  const damaged = original !== null && original.damage > 0;
  return flowOf(document).flatMap((step) =>
    step.leaf.type === "heading" ||
    step.leaf.type === "table" ||
    step.quote !== null ||
    others.has(step.index)
      ? []
      : inPassage(step, damaged),
  );
}
