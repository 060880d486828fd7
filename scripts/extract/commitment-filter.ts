// What sounds like a promise and is none: duties by law, what others think, effects, purposes, routine, indirect questions.
import { lenient } from "../swedish/lenient.ts";

/** A sentence around the words that may promise: what comes before the finite verb, and the stretch to the end of the infinitive. */
export interface Saying {
  readonly sentence: string;
  readonly before: string;
  readonly core: string;
  readonly after: string;
  readonly hasActor: boolean;
}

// lagen   socialtjänstlagen   lagstiftning   föreskrifter; not underlag, förslag, bolag, anslag, inslag
const LAW =
  "(?:\\p{L}*(?<!under|förs|forslag|ans|ins|upps|oms|avs|uts|bo|ned|an|av|till)lag(?:en|ar|arna|stiftning(?:en)?|ändring(?:en|ar)?)?|\\p{L}*(?:förordning(?:en)?|föreskrift(?:en|er|erna)?|bestämmelse(?:n|r|rna)?)|allmänna\\sråd|\\d+\\skap\\.)";
// Enligt Socialstyrelsens föreskrifter ska …   Enligt 9 kap. 2 § alkohollagen   enligt socialtjänstlagen
const BY_LAW = lenient(`(?:enligt|i\\senlighet\\smed)\\s(?:[^\\s,.]+\\s){0,6}?${LAW}(?!\\p{L})`);
// den nya lagen som träder i kraft 1 juli   lagen börjar gälla
const COMES_INTO_FORCE = lenient("(?:träder|träda|trätt)\\si\\skraft|börjar\\sgälla");
// Den nya lagen kommer att …   från 2026 införs en lag om …
const LAW_ACTS = lenient(`(?:^|[,.]\\s|som\\s)(?:(?:den|de|en|nya?|ändrade)\\s){0,2}${LAW}\\s?$`);
const LAW_COMES = lenient(`^\\s(?:(?:det|den|de|en|ett|nya?|ändrade?|ytterligare)\\s){0,3}${LAW}(?!\\p{L})`);
// Den som bedriver socialtjänst ska …   Den som ansvarar …
const ANYBODY = lenient("(?:^|[.,]\\s)den\\ssom\\s");

// Motionären föreslår att …   Revisorerna rekommenderar att …   I rapporten lyfts att …   utredningen vill
const OTHERS_SAY = lenient(
  "(?:revision\\p{L}*|revisor\\p{L}*|rapporten|granskningen|\\p{L}*utredningen|promemorian|betänkandet|motion\\p{L}*|förslagsställar\\p{L}*|initiativtagar\\p{L}*|partiet|partierna|remissen|handlingsplanen)" +
    "\\s(?:[^\\s.]+\\s){0,4}?(?:föreslår|föreslås|anser|rekommenderar|rekommenderas|menar|bedömer|bedömde|skriver|yrkar|vill|konstaterar|lyfter|kritiserar|efterfrågar|påpekar|önskar)(?!\\p{L})",
);
// Förvaltningen är positiv till att granskningen lyfter frågan och *kommer*: the first subject goes on
const GOES_ON = /\s(?:och|men)\s$/u;
// yrkar att   yrkande: kommunfullmäktige beslutar att
const DEMANDED = lenient("(?<!\\p{L})(?:yrkar|yrkande\\p{L}*|yrkas|önskar|önskemål|kräver|krav)(?!\\p{L})");

// vilka åtgärder som planeras   vad nämnden planerar   hur arbetet ska bedrivas   när de senast ska vara genomförda
const ASKED = lenient(
  "(?<![\\p{L}])(?:vilka|vilken|vad|hur|varför|huruvida|ifall|såvida)\\s[^,.:;]*$|(?:^|och\\s)om\\s(?:det|den|de|detta|så|beslut|förslaget)\\s[^.]*$|(?:nedan|följande|yttrandet)\\s[^.]*(?:beskrivs|redogörs|redovisas)\\s[^.]*$",
);
// Det leder till att fler kommer att …   vilket innebär att   Detta bidrar till
const EFFECT_BEFORE = lenient(
  "(?<!\\p{L})(?:leder|leda|bidrar|bidra|innebär|innebära|medför|medföra|möjliggör|möjliggöra|riskerar)\\s",
);
// så att fler ska   Syftet är att arbetet ska   Målsättningen är att   Visionen är att   Ambitionen att
const PURPOSE_BEFORE = lenient(
  "(?:så\\satt|i\\ssyfte\\satt|(?:syftet|syftar|målet|mål|\\p{L}*målen|målsättning\\p{L}*|vision\\p{L}*|tanken|avsikten|förhoppning\\p{L}*|krav\\p{L}*|vikten|viktigt|behov\\p{L}*|behöver|kräver|möjlighet\\p{L}*|förutsättning\\p{L}*)\\s(?:[^\\s,.]+\\s){0,12}?att)\\s[^,]*$",
);
const NOT = lenient("(?<!\\p{L})(?:inte|ej|aldrig|inga?|inget)(?!\\p{L})");
// Nämnden ska i ett yttrande redovisa   ska yttra sig   har möjlighet att lämna svar
const ANSWERS_AUDIT = lenient(
  "(?<!\\p{L})(?:yttra\\ssig|i\\s(?:ett|sitt)\\syttrande|lämna\\s(?:ett\\s)?(?:yttrande|svar|remissvar)|svar(?:et)?\\s(?:ska|skall|önskas)\\s(?:[^\\s.]+\\s){0,3}?(?:lämnas|inkomma|ha\\sinkommit|skickas)|besvara\\s(?:remissen|rapporten|granskningen|rekommendation\\p{L}*))(?!\\p{L})",
);
// arbetar kontinuerligt   varje år   vid behov   en årlig sammanställning
const ROUTINE = lenient(
  "(?<!\\p{L})(?:kontinuerlig\\p{L}*|löpande|årlig(?:en|t|a)?|regelbund\\p{L}*|fortlöpande|kvartalsvis|månadsvis|veckovis|återkommande|successivt|dagligen|alltid|ständigt|varje\\s(?:år|månad|vecka|kvartal|termin)|vid\\sbehov|två\\sgånger\\s(?:per|om)\\s(?:år|året))(?!\\p{L})",
);
// Om medel beviljas kommer fler att anställas
const IF_FIRST = /^om\s/iu;
// som skulle   eventuellt   kan komma att   förutsatt att
const CONDITION = lenient(
  "(?<!\\p{L})(?:skulle|eventuellt|kan\\skomma|under\\sförutsättning\\satt|förutsatt\\satt|i\\sden\\smån|i\\shändelse\\sav|vid\\snästa\\sbrist)(?!\\p{L})",
);
/** A duty in the present tense, where nothing but “ska” promises. */
const DUTY_RULES: ReadonlySet<string> = new Set(["ska", "ska-vara-klart"]);

/** Whether the words promise nothing although a rule matches them. `rule` is the id of the rule. */
export function isNoPromise({ sentence, before, core, after, hasActor }: Saying, rule: string): boolean {
  if (
    (OTHERS_SAY.test(before) && !GOES_ON.test(before)) ||
    DEMANDED.test(before) ||
    ASKED.test(before) ||
    EFFECT_BEFORE.test(before)
  )
    return true;
  if (IF_FIRST.test(sentence)) return true;
  if (NOT.test(core) || CONDITION.test(before) || CONDITION.test(core)) return true;
  if (COMES_INTO_FORCE.test(sentence) && !hasActor) return true;
  if (LAW_ACTS.test(before) || LAW_COMES.test(after) || LAW_COMES.test(core.replace(/^\S+/u, "")))
    return true;
  if (ANSWERS_AUDIT.test(sentence)) return true;
  if (PURPOSE_BEFORE.test(before)) return true;
  return DUTY_RULES.has(rule) && (BY_LAW.test(sentence) || ANYBODY.test(before));
}

/** Whether the sentence tells of work that goes on at all times: no promise without a time of its own. */
export function isRoutine(sentence: string): boolean {
  return ROUTINE.test(sentence);
}
