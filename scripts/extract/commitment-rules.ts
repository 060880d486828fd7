// How a text promises: one rule a way of saying it, each with what it must match. Read as a table; commitment.ts does the walking.
import type { CommitmentKind } from "../model/findings.ts";
import { ACTION, EFFECTS } from "../swedish/action.ts";
import { lenient } from "../swedish/lenient.ts";

/** What must stand in the sentence beside the words of the rule. */
export type Demand = "time" | "actor" | "actor-or-time" | "nothing";

export interface CommitmentRule {
  readonly id: string;
  /** The kind where the verb itself does not say that it examines or reports. */
  readonly kind: CommitmentKind;
  readonly active: Demand;
  readonly passive: Demand;
  /** Source of the pattern; `trigger` is the finite verb, `verb` (where there is one) the infinitive of what is done. */
  readonly source: string;
  readonly examples: readonly string[];
}

/** Up to twelve words between a finite verb and its infinitive: the subject, an adverb, a parenthesis between commas. */
const GAP = `(?:(?!(?:${EFFECTS}|som|vilka|vilken|vilket|vad|hur|där|när)\\s)[^\\s.;:!?]+\\s){0,12}?`;
/** Up to four words: “kommer i sin tur att”. */
const SHORT_GAP = "(?:[^\\s.;:!?]+\\s){0,4}?";
const VERB = `(?<verb>${ACTION})(?![\\p{L}-])`;

function finite(word: string): string {
  return `(?<!\\p{L})(?<trigger>${word})(?!\\p{L}),?\\s`;
}

/** Verbs in the present tense whose sentence promises where it names a time to come. */
const PRESENT = [
  "genomför|genomförs|startar|startas|inför|införs|inrättar|inrättas|lanserar|lanseras|öppnar|påbörjar|påbörjas|inleder|inleds|anordnar|anordnas",
  "arrangerar|arrangeras|håller|slutför|slutförs|avslutar|avslutas|implementerar|implementeras|anställer|anställs|rekryterar|rekryteras|utbildas|pågår",
  "fortsätter|arbetar\\s(?:nu\\s)?vidare|ses\\söver|ser\\söver|tar\\sfram|tas\\sfram|uppdaterar|uppdateras|reviderar|revideras|fastställs|antas|beslutas|upphandlas|färdigställs",
  "utreds|utreder|undersöker|undersöks|utvärderar|utvärderas|följs\\supp|följer\\supp|kartläggs|kartlägger|analyserar|analyseras",
].join("|");

const PRESENT_REPORT =
  "återrapporterar|återrapporteras|återredovisas|avrapporteras|rapporteras|redovisar|redovisas|delredovisas|slutredovisas|presenterar|presenteras|återkommer|återkopplas|lämnar\\s(?:en\\s)?(?:del|slut)?rapport";

export const COMMITMENT_RULES: readonly CommitmentRule[] = [
  {
    id: "kommer-att",
    kind: "lovar",
    active: "actor-or-time",
    passive: "nothing",
    source: `${finite("kommer")}(?:att\\s)?${GAP}${VERB}`,
    examples: [
      "Nämnden kommer att implementera en ny plattform för interna utbildningar.",
      "Innan sommaren 2024 kommer enheten lansera en handbok.",
      "Nämnden kommer, i samverkan med berörda nämnder, undersöka möjligheten att ställa frågorna.",
    ],
  },
  {
    id: "ska-vara-klart",
    kind: "lovar",
    active: "time",
    passive: "time",
    source: `${finite("ska|skall|beräknas|väntas|bedöms|planeras|kommer\\satt")}${SHORT_GAP}(?:(?:vara|bli|stå|finnas)\\s(?:\\p{L}+\\s){0,2}?(?:\\p{L}{3,30}(?:ad|at|ade|d|t|da|ta)|klara?|färdig\\p{L}{0,2}|på\\splats|i\\sdrift|igång)|klart?|färdigt?)(?!\\p{L})`,
    examples: [
      "Genomlysningen ska vara genomförd den 31 maj 2024.",
      "Arbetet beräknas vara klart till årsskiftet 2025/2026.",
    ],
  },
  {
    id: "ska",
    kind: "lovar",
    active: "actor-or-time",
    passive: "time",
    source: `${finite("ska|skall")}${GAP}${VERB}`,
    examples: [
      "Förvaltningen ska dessutom stärka rutinerna för anmälan.",
      "Förslaget ska redovisas under andra kvartalet 2019.",
      "Checklistan ska under 2019 implementeras i allt arbete.",
    ],
  },
  {
    id: "planerar-att",
    kind: "planerar",
    active: "nothing",
    passive: "nothing",
    source: `${finite("planerar|planeras|avser|ämnar|räknar\\smed|har\\sför\\savsikt|har\\s(?:som|för)\\sambition")}(?:vidare\\s|också\\s|även\\s|nu\\s)?(?:att\\s|för\\satt\\s)?(?:kunna\\s)?${GAP}${VERB}`,
    examples: [
      "Förvaltningen planerar att söka medel för en studie.",
      "Projektet planeras att pågå under 2024–2025.",
      "Kontoret avser att revidera riktlinjen under hösten.",
    ],
  },
  {
    id: "är-planerad",
    kind: "planerar",
    active: "time",
    passive: "time",
    source: `(?<!\\p{L})(?<trigger>(?:är|finns)\\s(?:också\\s|även\\s)?planera(?:d|t|de)|planera(?:d|t|de)\\s(?:till|i|under|våren|hösten|sommaren|vintern)|planeras(?:\\still|\\si|\\sunder)?)(?!\\p{L})`,
    examples: [
      "Ytterligare en utbildning är planerad våren 2019.",
      "med ett första inriktningsbeslut planerat till maj 2025",
    ],
  },
  {
    id: "nästa-steg",
    kind: "planerar",
    active: "nothing",
    passive: "nothing",
    source: `(?<!\\p{L})(?<trigger>(?:(?:nästa|första|andra)\\ssteg(?:et)?\\s|en\\s(?:aktivitet|åtgärd|insats)(?:\\si\\s(?:[^\\s.]+\\s){1,4}?|\\s))(?:är|blir)\\satt)\\s${GAP}${VERB}`,
    examples: [
      "Nästa steg är att fastställa det nuvarande utbudet.",
      "En aktivitet i planen är att utveckla en arbetsmodell.",
    ],
  },
  {
    id: "uppdrag",
    kind: "lovar",
    active: "actor",
    passive: "nothing",
    source: `(?<!\\p{L})(?<trigger>(?:har\\s)?fått\\si\\suppdrag|har\\sgett\\s(?:[^\\s.]+\\s){1,6}?i\\suppdrag|ger\\s(?:[^\\s.]+\\s){1,6}?i\\suppdrag|uppdrar\\s(?:åt|till)\\s(?:[^\\s.]+\\s){1,6}?|har\\suppdragit\\såt\\s(?:[^\\s.]+\\s){1,6}?)\\s?att\\s${GAP}${VERB}`,
    examples: [
      "Förvaltningen har fått i uppdrag att sammanställa information.",
      "Nämnden ger förvaltningen i uppdrag att återkomma med en rapport.",
      "Arbetsutskottet har gett kontoret i uppdrag att ta fram en nulägesbild.",
    ],
  },
  {
    id: "ser-över",
    kind: "undersöker",
    active: "actor",
    passive: "nothing",
    source:
      "(?<!\\p{L})(?<trigger>(?:ser\\söver|undersöker|utreder|överväger|prövar|ses\\söver|undersöks|utreds|övervägs|prövas))\\s(?:(?:nu|just\\snu|också|även|för\\snärvarande)\\s){0,2}(?=(?:möjlighet|förutsättning|behov|om\\s|hur\\s|vilka\\s|vad\\s|alternativ|formerna))",
    examples: [
      "Nämnden ser över möjligheten att anpassa verktyget.",
      "Inom ramen för utvecklingsarbetet undersöks möjligheten att införa koder.",
    ],
  },
  {
    id: "arbetar-med-att",
    kind: "pågår",
    active: "actor",
    passive: "nothing",
    source: `(?<!\\p{L})(?<trigger>(?:arbetar\\s(?:just\\s)?nu\\s(?:(?:också|även)\\s)?med\\satt|arbetar\\s(?:också\\s|även\\s)?med\\satt(?=\\s(?:ta\\sfram|införa|inrätta|revidera|uppdatera|upprätta|utarbeta))|pågår\\s(?:det\\s)?(?:nu\\s)?ett?\\s(?:\\p{L}+\\s){0,2}?\\p{L}*(?:arbete|översyn|utredning)\\s(?:med|för)\\satt|håller\\s(?:just\\snu\\s|nu\\s)?på\\satt))\\s${SHORT_GAP}${VERB}`,
    examples: [
      "Förvaltningen arbetar nu med att ta fram ett beslutsunderlag.",
      "Förvaltningen arbetar med att ta fram gemensamma rutiner.",
      "Parallellt pågår ett arbete för att se över möjligheten att effektivisera.",
    ],
  },
  {
    id: "genomför-utredning",
    kind: "undersöker",
    active: "nothing",
    passive: "nothing",
    source:
      "(?<!\\p{L})(?<trigger>genomför|genomförs|görs|gör|pågår)\\s(?:(?!(?:av|att|som)\\s)[^\\s.,;:]+\\s){0,8}?(?:en|ett)\\s(?:[^\\s.,;:]+\\s){0,3}?\\p{L}*(?:analys|utredning|översyn|kartläggning|genomlysning|utvärdering|förstudie|inventering)(?!\\p{L})",
    examples: [
      "Nämnden genomför även en barnkonsekvensanalys, klar innan sommaren 2025.",
      "Samtidigt genomförs inför den nya lagen en läges- och behovsanalys.",
    ],
  },
  {
    id: "tas-fram",
    kind: "pågår",
    active: "actor",
    passive: "nothing",
    source:
      "(?<![\\p{L}])(?:just\\snu|som\\sen\\sdel\\s(?:av|i)\\s(?:detta|arbetet)(?:\\sarbete)?|parallellt(?:\\smed\\s(?:detta|arbetet))?|inom\\sramen\\sför\\s(?:detta|arbetet)(?:\\sarbete)?)\\s(?<trigger>utformas|utformar|tas|tar|utarbetas|utarbetar|revideras|reviderar|uppdateras|uppdaterar|utvecklas|förbereds)(?!\\p{L})",
    examples: [
      "Som en del av detta arbete utformas ett stödmaterial.",
      "Just nu tar förvaltningen fram en ny rutin.",
    ],
  },
  {
    id: "återrapporteras",
    kind: "återrapporterar",
    active: "time",
    passive: "time",
    source: `(?<!\\p{L})(?<trigger>${PRESENT_REPORT})(?!\\p{L})`,
    examples: [
      "Översynen återrapporteras till nämnden i januari 2025.",
      "Resultatet presenteras våren 2025.",
    ],
  },
  {
    id: "sker-då",
    kind: "pågår",
    active: "time",
    passive: "time",
    source: `(?<!\\p{L})(?<trigger>${PRESENT})(?!\\p{L})`,
    examples: [
      "Arbetet med att införa modellen fortsätter under 2025.",
      "Socialsekreterarna genomför fördjupningsutbildning under mars–april 2024.",
      "Nämnden genomför även en barnkonsekvensanalys, klar innan sommaren 2025.",
    ],
  },
];

export interface CompiledRule extends CommitmentRule {
  readonly pattern: RegExp;
}

function compile(damaged: boolean): readonly CompiledRule[] {
  return COMMITMENT_RULES.map((rule) => ({
    ...rule,
    pattern: damaged ? lenient(rule.source, "g") : new RegExp(rule.source, "giu"),
  }));
}

const STRICT = compile(false);
const LENIENT = compile(true);

/** The rules, in order of weight: where two match the same words the first one counts. */
export function rulesFor(damaged: boolean): readonly CompiledRule[] {
  return damaged ? LENIENT : STRICT;
}
