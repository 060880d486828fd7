// How a board says what it thinks of an audit or a proposal: one rule a way of saying it, each with what it must match. Read as a table.
import type { StanceCode, StanceScope } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";

export interface StanceRule {
  readonly id: string;
  readonly code: StanceCode;
  /** What it is about; null where the words after it say so. */
  readonly scope: StanceScope | null;
  /** Source of the pattern. It begins where the verb does. */
  readonly source: string;
  readonly examples: readonly string[];
}

/** Adverbs between a verb and the rest: “instämmer däremot i”. */
const ADVERB =
  "(?:(?:dock|däremot|också|även|helt|fullt\\sut|därmed|således|vidare|också\\sfullt\\sut|till\\sfullo)\\s){0,2}";
const PARTLY =
  "(?:delvis|i\\shuvudsak|i\\sstort|i\\sstora\\sdrag|till\\s(?:viss|stor)\\sdel|i\\sallt\\sväsentligt|i\\sviss\\smån|med\\svissa\\s(?:undantag|reservationer))";
const AUDITORS =
  "(?:(?:stads|kommun)?revision(?:en|ens)?|(?:lekmanna)?revisor(?:erna|ernas|s)|(?:revisions)?granskning(?:en|ens)?|(?:gransknings)?rapport(?:en|ens)?|revisionsrapport(?:en|ens)?|utredning(?:en|ens)?|motion(?:en|ens|ären|ärens)?|remiss(?:en|ens)?|betänkandet|promemorian|promemorians)";
const OPINION =
  "(?:bild|bedömning(?:ar)?|uppfattning|slutsats(?:er)?|synpunkter|iakttagelser|analys|kritik|beskrivning|ståndpunkt)";
const PROPOSED =
  "(?:rekommendation(?:en|er|erna|ernas)?|förslag(?:et|en)?|yrkande(?:t|n)?|intentionerna|inriktningen)";
/** Up to six words between a verb and what it is about. */
const FEW = "(?:[^\\s.;:]+\\s){0,6}?";

export const STANCE_RULES: readonly StanceRule[] = [
  {
    id: "delar-inte",
    code: "instämmer-inte",
    scope: null,
    source: `(?:delar|instämmer|håller)\\s${ADVERB}(?:inte|ej)\\s(?:med\\s(?:om\\s)?|i\\s)?`,
    examples: [
      "Nämnden delar inte granskningsrapportens bild av nämndens arbete.",
      "Kommunstyrelsen instämmer inte i revisorernas bedömning.",
    ],
  },
  {
    id: "delar-delvis",
    code: "instämmer-delvis",
    scope: null,
    source: `(?:delar|instämmer|håller|ställer\\ssig)\\s(?:(?:också|även|dock)\\s)?${PARTLY}\\s`,
    examples: [
      "Nämnden delar i huvudsak revisionens bedömning.",
      "Förvaltningen instämmer delvis i rekommendationen.",
    ],
  },
  {
    id: "instämmer",
    code: "instämmer",
    scope: null,
    source: "instämmer\\s(?:(?!(?:inte|ej)\\s)[^\\s.,;:]+\\s){0,4}?(?:i|1|med)\\s",
    examples: [
      "Nämnden instämmer däremot i behovet av utvecklingsarbete.",
      "Nämnden instämmer i att det är viktigt att korta tiderna.",
    ],
  },
  {
    id: "delar-bedömningen",
    code: "instämmer",
    scope: null,
    source: `delar\\s${ADVERB}(?:${AUDITORS}\\s${FEW}|(?:den\\s)?)${OPINION}`,
    examples: [
      "Kommunstyrelsen delar revisorernas bedömning att styrningen behöver stärkas.",
      "Nämnden delar uppfattningen att rutinerna behöver ses över.",
    ],
  },
  {
    id: "anser-rimlig",
    code: "instämmer",
    scope: "report",
    source: `(?:anser|menar|bedömer|tycker)\\satt\\s${AUDITORS}\\s${FEW}(?:är|ger)\\s(?:i\\shuvudsak\\s)?(?:rimlig|riktig|korrekt|relevant|välgrundad|rättvisande|en\\srättvisande)(?:a|t)?(?!\\p{L})`,
    examples: ["Kommunstyrelsen anser att revisionens bedömning är rimlig."],
  },
  {
    id: "ställer-sig-bakom",
    code: "instämmer",
    scope: null,
    source: `(?:ställer\\ssig\\s${ADVERB}(?:bakom|positiv\\still\\sförslag)|tillstyrker|tar\\s${ADVERB}till\\ssig|accepterar|bejakar|har\\sing(?:et|enting|a)\\s(?:att\\s(?:erinra|invända)|synpunkter|invändningar))(?:\\s|(?=[.,]))`,
    examples: [
      "Nämnden ställer sig bakom rekommendationen.",
      "Utbildningsnämnden tillstyrker förslaget.",
      "Nämnden tar till sig granskningens rekommendationer.",
      "Nämnden har inget att erinra mot förslaget.",
    ],
  },
  {
    id: "avstyrker",
    code: "instämmer-inte",
    scope: null,
    source:
      "(?:avstyrker|motsätter\\ssig|avvisar|tillbakavisar|ställer\\ssig\\s(?:inte\\sbakom|avvisande\\still|negativ\\still))\\s",
    examples: ["Nämnden avstyrker förslaget.", "Kommunstyrelsen motsätter sig rekommendationen."],
  },
  {
    id: "välkomnar",
    code: "välkomnar",
    scope: null,
    source: `(?:välkomnar\\s${ADVERB}|ser\\s${ADVERB}(?:mycket\\s)?positivt\\spå\\s|är\\s${ADVERB}(?:mycket\\s|i\\shuvudsak\\s)?positiv(?:a|t)?\\s(?:till|över)\\s|uppskattar\\s)`,
    examples: [
      "Nämnden välkomnar granskningen.",
      "Nämnden är positiv till att revisionen lyfter frågan.",
      "Kommunstyrelsen ser positivt på rekommendationerna.",
    ],
  },
  {
    id: "genomförs-redan",
    code: "redan-genomförs",
    scope: "recommendation",
    source:
      "(?:redan\\s(?:genomförs|sker|görs|tillämpas|finns|är\\s(?:genomförd|genomfört|genomförda|tillgodosedd|uppfylld|på\\splats)|pågår|uppfylls|tillgodoses|efterlevs|arbetar)|(?:genomförs|sker|görs|tillämpas|finns|uppfylls|tillgodoses)\\sredan|är\\sredan\\s(?:genomför(?:d|t|da)|uppfyll(?:d|t|da)|tillgodosed(?:d|da)|på\\splats|infört?))",
    examples: [
      "Nämnden bedömer att uppföljning redan genomförs.",
      "Förvaltningen anser att rekommendationen redan är uppfylld.",
      "Rekommendationen är redan genomförd.",
    ],
  },
  {
    id: "invänder",
    code: "invändning",
    scope: "report",
    source: `(?:menar|anser|bedömer|konstaterar|framhåller|påpekar|noterar|vill\\s(?:dock|samtidigt|emellertid|även)?\\s?(?:framhålla|uppmärksamma|påpeka|betona|understryka|förtydliga|invända))\\s(?:dock\\s|däremot\\s|emellertid\\s)?(?:på\\s)?(?:att|om)\\s(?=${FEW}${FEW}(?:${AUDITORS}|intervjupersoner|intervjuade|urvalet|avgränsningen|underlaget|metoden)(?!\\p{L}))(?=[^.]*(?<!\\p{L})(?:inte|saknar|missvisande|felaktig\\p{L}*|begränsa\\p{L}*|otillräcklig\\p{L}*|ensidig\\p{L}*|brist\\p{L}*\\si\\s(?:granskning|rapport)\\p{L}*)(?!\\p{L}))`,
    examples: [
      "Nämnden menar att revisionens avgränsning medfört att arbetet inte synliggörs.",
      "Nämnden vill dock uppmärksamma att åtta intervjupersoner inte är tillräckligt.",
      "Styrelsen anser att rapportens beskrivning är missvisande.",
    ],
  },
];

export interface CompiledStanceRule extends StanceRule {
  readonly pattern: RegExp;
}

function compile(damaged: boolean): readonly CompiledStanceRule[] {
  return STANCE_RULES.map((rule) => {
    const source = `(?<!\\p{L})(?:${rule.source})`;
    return { ...rule, pattern: damaged ? lenient(source) : new RegExp(source, "iu") };
  });
}

const STRICT = compile(false);
const LENIENT = compile(true);

/** The rules, in order of weight: the first one that matches a sentence counts. */
export function stanceRulesFor(damaged: boolean): readonly CompiledStanceRule[] {
  return damaged ? LENIENT : STRICT;
}

// granskningen   rapportens bild   revisionens slutsatser: the audit, not what it recommends
const ABOUT_REPORT = lenient(
  `^(?:(?:den|dessa|genomförd\\p{L}*)\\s)?(?:att\\s)?${AUDITORS}(?!\\p{L})(?!\\s(?:${FEW})?${PROPOSED})|^(?:att\\s)?(?:[^\\s.]+\\s){0,2}?${AUDITORS}\\s(?:${FEW})${OPINION}|^(?:(?:de|den|dessa)\\s)?${OPINION}(?!\\p{L})`,
);

/** What a stance is about, by the words after its verb: the audit and its picture, or what is recommended. */
export function scopeOfWords(after: string): StanceScope {
  return ABOUT_REPORT.test(after) && !lenient(`^[^.]{0,60}${PROPOSED}`).test(after)
    ? "report"
    : "recommendation";
}
