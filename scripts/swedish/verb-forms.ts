// Forms of Swedish verbs that a suffix stemmer does not bring together: "skrev" and "skriva", "avslog" and "avslå", "grävde" and "gräver".
// Runs in the browser too; knows the verbs below and no dictionary.
// Source: Svenska Akademiens språklära, on the conjugations of verbs.

/** Strong verbs: what stands before the endings of the present, the past tense, and what stands before those of the supine where it differs. */
const STRONG =
  "bind band bund,bit bet,bjud bjöd,brinn brann brunn,brist brast brust,bryt bröt brut,bär bar bur,drick drack druck,driv drev," +
  "fall föll,far for,finn fann funn,flyg flög flug,flyt flöt flut,frys frös frus,gal gol,glid gled,grip grep,gråt grät," +
  "hinn hann hunn,hugg högg,håll höll,klyv klöv kluv,knyt knöt knut,kryp kröp krup,lid led,ligg låg leg,ljug ljög,låt lät," +
  "njut njöt,rid red,rinn rann runn,riv rev,sitt satt sutt,sjung sjöng,sjunk sjönk,skin sken,skjut sköt,skrid skred,skriv skrev," +
  "skär skar skur,slipp slapp slupp,slit slet,smit smet,smyg smög smug,sprick sprack spruck,sprid spred,spring sprang sprung," +
  "stick stack stuck,stig steg,stjäl stal stul,strid stred,stryk strök struk,sug sög,svid sved,svik svek,svinn svann svunn," +
  "svär svor svur,vik vek,vinn vann vunn,vrid vred,beslut beslöt";

/** Verbs that are conjugated by themselves. */
const IRREGULAR =
  "gå går gick gått gås gicks,stå står stod stått,få får fick fått fås,se ser såg sett ses sågs sedd sedda,ge ger gav gett ges gavs givit givits given," +
  "ta tar tog tagit tas togs tagits tagen tagna,dra drar drog dragit dras drogs dragits dragen dragna,slå slår slog slagit slås slogs slagits slagen slagna," +
  "dö dör dog dött,göra gör gjorde gjort görs gjordes gjorts gjord gjorda,säga säger sade sagt sägs sades sagts sagd sagda," +
  "lägga lägger lade lagt läggs lades lagts lagd lagda,sätta sätter satte satt sätts sattes satts,välja väljer valde valt väljs valdes valts vald valda," +
  "sälja säljer sålde sålt säljs såldes sålts såld sålda,dölja döljer dolde dolt döljs doldes dolts dold dolda,vänja vänjer vande vant vänjs," +
  "glädja gläder gladde gläds,stödja stöder stödde stött stödjer,växa växer växte vuxit vuxen vuxna,äta äter ätit äts ätits,veta vet visste vetat," +
  "träda träder trädde trätt träds,leda leder ledde lett leds,betyda betyder betydde betytt,föda föder födde fött föds," +
  "bo bor bodde bott,tro tror trodde trott,nå når nådde nått nås nåddes nåtts,ske sker skedde skett,fly flyr flydde flytt";

const PRESENT = ["a", "as", "er", "es", "s", "ande"];
const SUPINE = ["it", "en", "na", "its", "et"];

function formsOf(line: string): readonly string[] {
  const [present = "", past = "", supine = present] = line.split(" ");
  // "bär", "stjäl": the present has no ending
  const bare = /(?:r|äl)$/.test(present) ? [present] : [];
  const [infinitive = "", ...presents] = PRESENT.map((ending) => present + ending);
  const [active = "", passive = "", plural = "", ...supines] = SUPINE.map((ending) => supine + ending);
  return [infinitive, past, active, passive, plural, ...presents, ...bare, `${past}s`, ...supines];
}

/** So many forms of a verb are looked for when another one is typed; the rest are known by what they begin with, or seldom printed. */
export const MAIN_FORMS = 5;

/** Each verb with its forms, the main ones first. */
export const VERBS: readonly (readonly string[])[] = [
  ...STRONG.split(",").map(formsOf),
  ...IRREGULAR.split(",").map((line) => line.split(" ")),
];

// "för-svann", "av-slog", "sam-man-hängde" …
const PREFIX =
  /^(?:an|av|be|bi|bort|del|efter|fast|fram|fri|från|för|före|förut|genom|hem|i|igen|ihop|in|inne|kvar|med|miss|mot|ned|ner|om|på|rätt|sam|samman|still|till|tillbaka|um|under|upp|ur|ut|vid|å|åter|över)$/;

/** Whether a verb may begin so. */
export function mayBeginVerb(first: string): boolean {
  return first === "" || PREFIX.test(first);
}

/** Forms that are more often another word: "band", "under-bar", "drag". */
export const NO_VERBS: readonly string[] =
  "band bands förband omband bar bars underbar far fars for fors led leds låg låt drog red bet rev svor steg grep skred sken vek vred tro bor satts givna".split(
    " ",
  );

// "grävde", "instämdes", "köpte", "kände"; never "ordförande", "boende"
const PAST = /^(\p{L}{2,}(?:(?:[bgjlmrv]|(?<![ae])n)(?=d)|[fklnprstx](?=t)))[dt]es?$/u;
// "genomförd", "genomförda", "avlöst"; never "vård", "nämnd", "lovord"
const PARTICIPLE = /^(\p{L}{3,}(?:(?:[gjlmv]|(?<=[äöy])r)(?=d)|[fklmprsx](?=t)))[dt][as]?$/u;
// "vänt", "använts": of verbs whose -d- falls before a -t
const WITHOUT_D = /^(\p{L}*(?:vän|sän|hän|tän|brän|blan))ts?$/u;
// "rivits", "beslutats"
const PASSIVE = /^(\p{L}{2,}[^aeiouyåäö])(?:its|ats)$/u;

// "mäter", "byta", "rivas": a verb so short that nothing is looked for that begins like it
const SHORT = /^(\p{L}{0,2}[^aeiouyåäö])(?:er|a|as)$/u;

/** Other forms of a short verb, and what it is called that is done: "mäter" → "mätning", "mätas", "mätt". */
export function shortVerbForms(word: string): readonly string[] {
  const base = SHORT.exec(word)?.[1];
  if (base === undefined || !/[aeiouyåäö]/.test(base)) return [];
  return [`${base}ning`, `${base}as`, ...(base.endsWith("t") ? [`${base}t`] : [])];
}

/** What a form of a weak verb, or of a passive one, may be without its ending: "instämde" → "instäm", "instämm". Empty for other words. */
export function weakBases(word: string): readonly string[] {
  const fallen = WITHOUT_D.exec(word)?.[1];
  if (fallen !== undefined) return [`${fallen}d`];
  const base = PAST.exec(word)?.[1] ?? PARTICIPLE.exec(word)?.[1] ?? PASSIVE.exec(word)?.[1];
  if (base === undefined) return [];
  // "kände" → "känn", "glömde" → "glömm": a consonant that is doubled before a vowel
  return /[aeiouyåäö][mn]$/.test(base) ? [base, base + base.slice(-1)] : [base];
}
