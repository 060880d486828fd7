// Verbs of doing, as promises use them, and verbs of effect, which promise nothing: "ta fram" against "leda till".
import { lenient } from "./lenient.ts";

/** Infinitives of what a body can do once and be done with. A particle stands after a space; the passive gets its -s before it. */
const DOING = `
  anlita anordna anpassa anskaffa anställa anta arrangera arbeta_fram avsluta avveckla avsätta avtala
  bemanna besluta bilda bjuda_in bygga bygga_upp bygga_ut byta_ut börja delta digitalisera drifta
  effektivisera erbjuda etablera fastställa fatta_beslut flytta fortsätta fördela fördjupa föreslå förnya förstärka förtydliga förändra
  förbereda förbättra föra_in genomföra gå_igenom gå_ut höja hålla inarbeta inbjuda inhämta inkludera
  inleda inrätta installera integrera intensifiera introducera införa ingå_avtal innehålla_utbildning justera
  knyta komplettera kontakta lansera lägga_fram lägga_till lämna minska modernisera motverka
  ombilda omarbeta omorganisera ordna prioritera pågå publicera påbörja påskynda rekrytera renovera revidera rulla_ut
  samla samordna sammanställa samverka se_till skapa skicka skriva_om skärpa slutföra sprida starta
  stärka sätta_igång sätta_upp sätta_in söka tillsätta tillskapa tydliggöra ta_emot ta_fram ta_in ta_initiativ ta_upp upphandla uppdatera
  upprätta utarbeta utbilda utforma utse utveckla utöka vidareutveckla vidta åtgärda ändra öka öppna översända
`;

/** What looks into a thing. */
const EXAMINING = `
  analysera genomlysa granska inventera kartlägga pröva se_över undersöka utreda utvärdera överväga följa_upp
`;

/** What comes back with an account. */
const REPORTING = `
  avrapportera delredovisa redogöra redovisa presentera rapportera slutredovisa slutrapportera återkomma återkoppla återrapportera
  återredovisa komma_tillbaka
`;

/** What begins, goes on or ends by itself: its subject is the thing, not who acts. */
const HAPPENING = "starta börja pågå fortsätta öppna";

/** What ought to go on at all times: a promise only with a time of its own. */
const STANDING = `
  säkerställa säkra tillse se_till verka bedriva arbeta samverka samarbeta erbjuda stödja delta minska öka prioritera motverka
`;

/** What something leads to, has or is: no promise, and no promise after it in the same sentence. */
const EFFECT = `
  leda bidra innebära ge medföra möjliggöra underlätta vara ha få bli behöva krävas kunna kräva gynna påverka resultera skapa_förutsättningar
  omfatta gälla syfta motivera göra_det finnas
`;

export type ActionClass = "doing" | "examining" | "reporting";

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** `ta_fram` → `ta(s)? fram`, `genomföra` → `genomföra(s)?`; the -s is the passive. */
function infinitive(verb: string): string {
  const [head = "", ...particle] = verb.split("_");
  return [`${head}s?`, ...particle].join("\\s");
}

function anyOf(list: string): string {
  return words(list)
    .sort((a, b) => b.length - a.length)
    .map(infinitive)
    .join("|");
}

const CLASSES: readonly (readonly [ActionClass, string])[] = [
  ["reporting", anyOf(REPORTING)],
  ["examining", anyOf(EXAMINING)],
  ["doing", anyOf(DOING)],
];
// implementera   evakuera   digitaliseras: most verbs in -era are something one does; EFFECT takes out the others
const FOREIGN = "(?!planera)\\p{L}{3,20}eras?";

/** Source of a pattern for any infinitive of doing, looking into or reporting, active or passive. */
export const ACTION = `(?:${CLASSES.map(([, source]) => source).join("|")}|${anyOf(STANDING)}|${FOREIGN})`;

/** Source of a pattern for any infinitive of effect. */
export const EFFECTS = `(?:${anyOf(EFFECT)})`;

function whole(list: string): RegExp {
  return new RegExp(`^(?:${list})$`, "iu");
}

const STRICT = CLASSES.map(([name, source]) => [name, whole(source)] as const);
const LENIENT = CLASSES.map(([name, source]) => [name, lenient(`^(?:${source})$`)] as const);
const HAPPENS = whole(anyOf(HAPPENING));
const STANDS = [whole(anyOf(STANDING)), lenient(`^(?:${anyOf(STANDING)})$`)] as const;

/** What kind of action an infinitive is; a verb in -era that is in no list is something one does. */
export function classOfAction(verb: string, damaged: boolean): ActionClass {
  const found = (damaged ? LENIENT : STRICT).find(([, pattern]) => pattern.test(verb.replace(/\s+/g, " ")));
  return found?.[0] ?? "doing";
}

/** `genomföras`, `ses över`: whether the verb says what is done, not who does it. */
export function isPassive(verb: string): boolean {
  return /^\p{L}+s(?:\s|$)/u.test(verb);
}

/** `starta`, `pågå`: whether its subject is the thing that happens. */
export function isHappening(verb: string): boolean {
  return HAPPENS.test(verb);
}

/** `säkerställa`, `samverka`: whether it is a duty that never ends. In a scan "söka" might be "öka": a verb that is known counts as itself. */
export function isStanding(verb: string, damaged: boolean): boolean {
  if (STANDS[0].test(verb)) return true;
  return damaged && !STRICT.some(([, pattern]) => pattern.test(verb)) && STANDS[1].test(verb);
}
