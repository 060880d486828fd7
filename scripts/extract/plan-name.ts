// Names of plans, programmes and strategies in a text: set off in emphasis, or with the years that they hold for.
import type { Leaf } from "../model/blocks.ts";
import { textOfLeaf } from "../model/blocks.ts";
import { withoutOverlaps } from "./claim.ts";

export interface PlanName {
  /** Without its years. */
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly start: number;
  readonly end: number;
}

const KIND = "(?:plan|program|strategi)";
// 2022–2026   2016 - 2018   2022/23 is no period
const PERIOD = /[\s,]+(?:för\s|år\s|perioden\s)*((?:19|20)\d{2})\s?[-‐‑–]\s?((?:19|20)\d{2})$/u;
// Plan för kvinnofrid   Handlingsprogram för insatser   Handlingsplan mot våld
const OPENING = new RegExp(
  `^\\p{Lu}?\\p{L}{0,24}${KIND}(?:met|en|n)?\\s(?:för|mot|om|kring|avseende)\\s`,
  "iu",
);
// "kommunfullmäktiges plan "   "en egen handlingsplan "   "programmet ", right before a name that is set off
const LEAD = new RegExp(`(?<!\\p{L})\\p{L}{0,24}(?:${KIND}|planen|programmet|strategin)\\s[”"'«]?$`, "iu");
// Plan för kvinnofrid och mot våld i nära relation 2016–2018, in running text
const PLAIN =
  /(?<!\p{L})((?:\p{Lu}\p{Ll}{0,24})?(?:Plan|plan|Program|program|Strategi|strategi)\s(?:för|mot|om)\s[^.;:()\n\d]{3,120}?)[\s,]+((?:19|20)\d{2})\s?[-‐‑–]\s?((?:19|20)\d{2})(?!\d)/gu;
// handlingsplanen Fri från våld – en gemensam angelägenhet 2022–2026
const LED = new RegExp(
  `(?<!\\p{L})\\p{L}{0,24}(?:${KIND}|planen|programmet|strategin)\\s[”"«]?(\\p{Lu}[^.;:()\\n\\d]{3,100}?)[”"»]?[\\s,]+((?:19|20)\\d{2})\\s?[-‐‑–]\\s?((?:19|20)\\d{2})(?!\\d)`,
  "gu",
);
/** Both forms of running text end with it; most texts have no period. */
const YEARS = /(?:19|20)\d{2}\s?[-‐‑–]\s?(?:19|20)\d{2}/u;
// "Uppföljning av " in a title: the years that come after belong to the follow-up
const FOLLOW_UP = /^(?:\p{L}+\s)?uppföljning(?:en)?\s(?:av|för)\s$/iu;

/** One name for one plan: single spaces, `–` between its parts, no quotation marks. */
function tidy(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/^[”"'«\s]+|[”"'»\s,.:]+$/g, "")
    .replace(/ [-‐‑] /g, " – ");
}

function yearsOf(
  text: string,
  start: number,
  from: string | undefined,
  to: string | undefined,
): Pick<PlanName, "from" | "to"> {
  const followUp = start < 40 && FOLLOW_UP.test(text.slice(0, start));
  const known = from !== undefined && to !== undefined && Number(from) <= Number(to) && !followUp;
  return known ? { from: Number(from), to: Number(to) } : { from: null, to: null };
}

function setOff(leaf: Leaf): PlanName[] {
  if (leaf.type !== "paragraph" && leaf.type !== "heading") return [];
  const { text } = leaf;
  return leaf.marks.flatMap((mark): PlanName[] => {
    if (mark.type !== "emphasis" && mark.type !== "strong") return [];
    const words = text.slice(mark.start, mark.end);
    const period = PERIOD.exec(words);
    const title = tidy(period === null ? words : words.slice(0, period.index));
    const led = LEAD.test(text.slice(Math.max(0, mark.start - 40), mark.start));
    const isPlan = (OPENING.test(title) || led || period !== null) && /^\p{Lu}/u.test(title);
    if (
      !isPlan ||
      title.length < 6 ||
      title.length > 160 ||
      /^(?:remiss|förslag|uppföljning|budget)/iu.test(title)
    )
      return [];
    return [
      { title, ...yearsOf(text, mark.start, period?.[1], period?.[2]), start: mark.start, end: mark.end },
    ];
  });
}

function inRunningText(text: string): PlanName[] {
  if (!YEARS.test(text)) return [];
  return [...text.matchAll(PLAIN), ...text.matchAll(LED)].flatMap((match): PlanName[] => {
    const [all, words = "", from, to] = match;
    const start = match.index + all.indexOf(words);
    if (!/^\p{Lu}/u.test(words)) return [];
    return [{ title: tidy(words), ...yearsOf(text, start, from, to), start, end: match.index + all.length }];
  });
}

/** Finds the plans that a leaf names, in order, none overlapping; emphasis tells best where a name ends. */
export function findPlanNames(leaf: Leaf): PlanName[] {
  const text = textOfLeaf(leaf);
  return withoutOverlaps([...setOff(leaf), ...inRunningText(text)], text.length);
}
