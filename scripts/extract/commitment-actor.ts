// Who is to act, as a sentence words it: the subject of the verb that promises, only where it is somebody who can act.
import { lenient } from "../swedish/lenient.ts";

export interface Actor {
  /** The exact words: `Avdelningen för utredning`, `nämndens koordinatorer`. */
  readonly words: string;
  /** A body or unit of the municipality, people who work there, or somebody outside it. */
  readonly kind: "organisation" | "people" | "external";
}

/** `målgruppen`, `åldersgruppen`, `allmänna råd`, `informationen`: ends like a unit and is none. */
const NO_UNIT =
  "(?!(?:mål|ålders|yrkes|personal|bruks|faktor|riks)\\p{L}*grupp|\\p{L}*(?:data|informations|kompetens)enhet)";
const UNIT =
  "\\p{L}*(?:nämnd(?:en|er|erna)?|styrelsen?|utskott(?:et)?|förvaltning(?:en|ar|arna)?|kontor(?:et|en)?|kansli(?:et)?|avdelning(?:en|ar|arna)?|" +
  "enhet(?:en|er|erna)?|sektion(?:en|er|erna)?|verksamhet(?:en|er|erna)?|team(?:et|en)?|grupp(?:en|er|erna)?|råd(?:et)?|bolag(?:et|en)?|" +
  "centrum|center|mottagning(?:en|ar|arna)?|stab(?:en)?|organisation(?:en|er|erna)?|institution(?:en)?|förbund(?:et)?|ledning(?:en)?)|" +
  "kommun(?:en)?|staden|stad|regionen|(?:kommun|region)?fullmäktige|(?:för|grund|gymnasie|friskole|sär)?skol(?:an|orna)|socialtjänsten|hemtjänsten|elevhälsan|vi";
const WORKER =
  "\\p{L}*(?:chef(?:en|er|erna)?|direktör(?:en|er|erna)?|sekreterare(?:n|na)?|handläggare(?:n|na)?|samordnare(?:n|na)?|koordinator(?:n|er|erna)?|" +
  "utredare(?:n|na)?|ledare(?:n|na)?|pedagog(?:en|er|erna)?|rektor(?:n|er|erna)?|medarbetare(?:n|na)?|lärare(?:n|na)?|sköterskor(?:na)?|" +
  "kurator(?:n|er|erna)?|strateg(?:en|er|erna)?|controller(?:n)?|arbetare(?:n|na)?|jurist(?:en|er|erna)?|ordförande(?:n)?|assistent(?:en|er|erna)?)";
const OUTSIDE =
  "regeringen|riksdagen|staten|\\p{L}*departementet|socialstyrelsen|länsstyrelsen|skolinspektionen|inspektionen|polisen|\\p{L}*myndighet(?:en|er|erna)|" +
  "\\p{L}*(?<!nät|regel|ram)verket|arbetsförmedlingen|försäkringskassan|kommunerna|alla\\skommuner|SKR|SKL|IVO|(?:nationella\\s)?kompetensteamet|region\\s\\p{Lu}\\p{L}+|universitet(?:et)?|högskolan";

/** `nämndens`, `Skånstads kommuns`, `Arbetsmarknads- och socialförvaltningens`: whose it is. */
const GENITIVE = "(?:(?:\\p{L}+[-–]\\s?(?:och|samt)\\s)?(?:\\p{L}+\\s)?\\p{L}{3,}s\\s){0,2}";
/** “Inom nämndens verksamheter”: says where, not who. */
const NO_PREPOSITION =
  "(?!(?:inom|under|för|i|på|vid|av|från|till|genom|utifrån|enligt|med|mot|hos|via|utöver|innan|före|efter|om|kring|utan|bland|mellan|som|att|när)\\s)";
const DETERMINER =
  "(?:(?:den|de|det|denna|dessa|respektive|varje|samtliga|alla|berörda?|ansvariga?|nya|lokala)\\s){0,2}";
const HANGING = "(?:\\p{L}+\\s?[-–],\\s){0,3}(?:\\p{L}+\\s?[-–]\\s(?:och|samt)\\s)?";
const OWN_NAME = "(?:\\p{L}+\\s(?=(?:stad|kommun)(?!\\p{L})))?(?:(?:tekniska|sociala|gemensamma)\\s)?";
// Nämnden   Avdelningen   nämndens FOU-koordinatorer   Malmö stad   Arbetsmarknads- och socialförvaltningen   Förskole-förvaltningen
const HEAD = lenient(
  `^${NO_PREPOSITION}(?:${DETERMINER}${GENITIVE}${HANGING}${OWN_NAME}(?:\\p{L}{2,12}-)?(?:(?<outside>${OUTSIDE})|${NO_UNIT}(?:(?<worker>${WORKER})|(?<unit>${UNIT}))))(?![\\p{L}-])`,
);
/** A team or centre is known by the word after it: `Resursteam vuxen`. */
const NAMED_AFTER = lenient("(?:team|centrum|grupp|enhet|mottagning)$");

// “ för utredning inom verksamhetsområde …”, “ på Malmö Universitet”, “ i Skåne”
const PART_OF_NAME = lenient(
  "^\\s(?:för|inom|hos|vid|på|i(?=\\s\\p{Lu}))\\s(?:(?!(?:att|som|vilk\\p{L}+|där|har|är|ska|kommer)(?!\\p{L}))[^\\s,;:]+(?:\\s|$)){1,14}$",
);
const ADVERBS = lenient(
  "^(?:[\\s,]+(?:har|hade|nu|just|också|även|därför|vidare|dessutom|då|sedan|därefter|dock|fortsatt|framöver|därmed|därutöver|i\\ssin\\stur|tillsammans|för\\snärvarande|idag|parallellt|däremot|således))*[\\s,]*$",
);
const LEADING = lenient(
  "^(?:(?:nu|också|även|därför|vidare|dessutom|då|sedan|därefter|dock|fortsatt|därmed|i\\ssin\\stur|parallellt|däremot|således|således),?\\s)*",
);
/** A word after which a clause can begin with its subject. */
const CLAUSE = /(?:[,;:–]|(?<!\p{L})(?:och|men|samt|att|där|eller))\s+/gu;
/** Before a bare “och”: a whole clause, so that a new subject can follow. */
const FINITE =
  /(?<!\p{L})(?:har|är|dr|ir|kommer|ska|skall|kan|blir|får|finns|gör|ger|tar|\p{L}{3,}(?:ades?|erar|eras|tts?|rts))(?!\p{L})/u;
/** “… är positiv till frågan och ” kommer: the subject of the first clause goes on. */
const ELIDED = /(?:^|\s)(?:och|men|samt)\s+$/u;
/** “, i samverkan med berörda nämnder,”: said by the way. */
const ASIDE = /^(?:,[^,]{1,120},|\si\s(?:samarbete|samverkan|samråd|dialog)\smed\s[^,]{1,120})\s*$/u;
/** Somebody outside who acts together with the municipality acts for it too. */
const TOGETHER = lenient(
  "(?:tillsammans|i\\ssamverkan|i\\ssamarbete)\\smed\\s(?:\\p{L}+[-–]?\\s){0,4}?\\p{L}*(?:stad|kommunen|nämnden|förvaltningen|kontoret)(?!\\p{L})",
);

function headOf(text: string): (Actor & { readonly isUnit: boolean }) | null {
  const match = HEAD.exec(text);
  if (match === null) return null;
  const { outside, worker } = match.groups ?? {};
  const kind = outside !== undefined ? "external" : worker !== undefined ? "people" : "organisation";
  return { words: match[0], kind, isUnit: NAMED_AFTER.test(match[0]) };
}

/** What a whole stretch names: an actor and nothing but words that belong to its name or say when and how. */
function wholeActor(text: string): Actor | null {
  const head = headOf(text);
  if (head === null) return null;
  const rest = text.slice(head.words.length);
  const { kind } = head;
  if (ADVERBS.test(rest) || ASIDE.test(rest)) return { words: head.words, kind };
  const aside = rest.search(/\si\s(?:samarbete|samverkan|samråd|dialog)\smed\s/u);
  if (aside > 0) return wholeActor(text.slice(0, head.words.length + aside));
  const name = head.isUnit ? (/^\s\p{L}+(?=\s*$)/u.exec(rest)?.[0] ?? null) : null;
  if (name !== null && kind === "organisation") return { words: head.words + name, kind };
  const together = /^\s(?:och|samt)\s/u.exec(rest);
  if (together !== null) {
    const other = wholeActor(rest.slice(together[0].length));
    return other === null ? null : { words: head.words + together[0] + other.words, kind };
  }
  if (!PART_OF_NAME.test(rest)) return null;
  const words = text.trimEnd();
  return { words, kind: lenient("universitet|högskola").test(words) ? "external" : kind };
}

/** The subject that ends where the verb begins: the longest stretch of the clause that is an actor. */
function subjectBefore(before: string): Actor | null {
  const whole = wholeActor(before);
  if (whole !== null) return whole;
  for (const match of before.matchAll(CLAUSE)) {
    const bare = /^(?:och|samt|eller)/u.test(match[0]);
    if (bare && !FINITE.test(before.slice(0, match.index))) continue;
    const found = wholeActor(before.slice(match.index + match[0].length));
    if (found !== null) return found;
  }
  return ELIDED.test(before) ? headOf(before) : null;
}

/** The subject that follows the verb: “Under 2025 kommer *enheten* att …”. `whole`: all words between two verbs. */
function subjectAfter(after: string, whole: boolean): Actor | null {
  const text = after.replace(LEADING, "");
  if (whole) {
    const bare = text.replace(/\s(?:att|för\satt)\s*$/u, "");
    const found = wholeActor(bare.trimEnd());
    if (found !== null) return found;
    // “kommer *Ungdomstorget* lansera”: a name, since it stands with a capital inside a sentence
    const name = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,2}(?=\s*$)/u.exec(bare)?.[0];
    return name === undefined ? null : { words: name, kind: "organisation" };
  }
  const head = headOf(text);
  return head === null ? null : { words: head.words, kind: head.kind };
}

// ger *förvaltningen* i uppdrag   uppdrar åt *kontoret*   har gett *stadsdirektören* i uppdrag
const GIVEN = lenient(
  "^(?:har\\s)?(?:gett|givit|ger|uppdrar|uppdragit)\\s(?:åt\\s|till\\s)?(?<whom>.*?)(?:\\si\\suppdrag)?\\s?$",
);

/** Who is given something to do, in the words that give it; null where they name nobody. */
export function actorGiven(words: string): Actor | null {
  const whom = GIVEN.exec(words)?.groups?.whom;
  return whom === undefined ? null : wholeActor(whom.trim());
}

/**
 * Who is to act. Swedish sets the finite verb second: what stands before it is the subject, or something else, and then the subject follows.
 * @param sentence the whole sentence
 * @param start where the finite verb begins, and `end` where it ends
 * @param verb where the infinitive begins, or null where the finite verb is the whole of it
 * @returns null for a subject that cannot act ("Arbetet", "Resultatet") and where none is found
 */
export function actorOf(sentence: string, start: number, end: number, verb: number | null): Actor | null {
  const before = sentence.slice(0, start);
  const actor =
    subjectBefore(before) ??
    subjectAfter(sentence.slice(end, verb ?? sentence.length).replace(/^\s+/, ""), verb !== null);
  if (actor?.kind === "external" && TOGETHER.test(sentence)) return { ...actor, kind: "organisation" };
  return actor;
}
