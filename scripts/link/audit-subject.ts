// Names an audit without a printed number by what its answers say of it: what was audited, and when.
import type { PolicyDocument } from "../model/document.ts";
import type { AuditMention } from "../model/findings.ts";
import { slug } from "../swedish/slug.ts";
import { commonest } from "./order.ts";
import { contentWords, quoteAround } from "./text.ts";

/** An audit as the texts speak of it. */
export interface SpokenAudit {
  readonly id: string;
  readonly title: string;
}

// socialnämndens arbete avseende de barn som …   arbetet med barn som …   (but not: arbetet mot våld, which is the subject itself)
const WORK =
  /^(?:[^.]{2,120}?s\s)?(?:arbetet?|verksamhet(?:en)?|insatser(?:na)?|hantering(?:en)?)\s(?:avseende|gällande|rörande|angående|kring|med|inom)\s/iu;
// de barn som …   den kommunala …
const ARTICLE = /^(?:de|den|det)\s/iu;
// under hösten 2024 granskat   (but not: 2024:5, STK-2024-12, 2024-03-14)
const YEAR = /(?<![\d\p{L}:/-])(?:19|20)\d{2}(?![\d:/-])/gu;

/** One word alone names no audit. */
const FEWEST_WORDS = 2;
const LONGEST = 70;

/** What was audited without who works with it: `nämndens arbete avseende de barn som …` → `barn som …`. */
function coreOf(subject: string): string {
  return subject.trim().replace(WORK, "").replace(ARTICLE, "");
}

/** The one year of a mention; where its own words have none, of its sentence. */
function yearOf({ passages }: PolicyDocument, { quote, place }: AuditMention): string | null {
  const passage = passages.find(({ anchor }) => anchor === place.anchor);
  const sentence = passage === undefined ? quote : quoteAround(passage, place.start, place.end);
  const [own, around] = [quote, sentence].map((words) => new Set(words.match(YEAR) ?? []));
  const [year, ...more] = own?.size ? own : (around ?? []);
  return year === undefined || more.length > 0 ? null : year;
}

/** What a document says of the audit that it answers, in the words that it uses most; null where it does not say what and when. */
export function spokenAudit(document: PolicyDocument): SpokenAudit | null {
  const mentions = document.findings.audits
    .filter(({ number }) => number === null)
    .map((mention) => ({ mention, core: coreOf(mention.subject) }));
  const core = commonest(mentions.map((one) => one.core.toLowerCase()));
  if (core === null || contentWords(core).size < FEWEST_WORDS) return null;
  const same = mentions.filter((one) => one.core.toLowerCase() === core);
  const year = same.map(({ mention }) => yearOf(document, mention)).find((found) => found !== null);
  const words = same[0]?.core ?? core;
  const name = slug(words, LONGEST);
  if (year === undefined || year === null || name === "") return null;
  return { id: `${name}-${year}`, title: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
}
