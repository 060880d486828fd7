// Gathers what several documents say of one recommendation: the auditors' text, each body's answer.
import type { RecommendationRecord, ResponseRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { RecommendationFinding } from "../model/findings.ts";
import { allocate, recommendationPath, toHref } from "./address.ts";
import type { Audit, Audits } from "./audits.ts";
import { NEAR, NearIndex } from "./near.ts";
import { byNumber as compareNumbers, push } from "./order.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { stancesBetween, weightiest } from "./stances.ts";
import { similarity, wordsOf } from "./text.ts";

/** One document's wording of a recommendation. */
export interface Wording {
  readonly reading: Reading;
  readonly finding: RecommendationFinding;
  readonly words: ReadonlySet<string>;
}

/** A recommendation while it is being linked. `wordings[0]` is the audit's own where that is held, else the first yttrande's. */
export interface Recommendation {
  readonly audit: Audit;
  readonly number: string | null;
  readonly ordinal: number;
  readonly id: string;
  readonly href: string;
  readonly wordings: readonly Wording[];
}

interface Group {
  readonly wordings: Wording[];
}

/** Two bodies' recommendations with one number are two recommendations below this. */
const FAR = 0.4;

/** The words of a recommendation stand at most this many passages after its label. */
const FARTHEST = 4;

const NUMERALS = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton".split(" ");

/** `Två` → `2`, `3 a` → `3a`: one number, however it is printed. */
export function numberOf(printed: string): string {
  const bare = printed.toLowerCase().replace(/[\s.):]+/g, "");
  const numeral = NUMERALS.indexOf(bare === "en" ? "ett" : bare);
  return numeral < 0 ? bare : String(numeral);
}

/** `Arbetsmarknads- och socialnämnden`, `Arbetsmarknads- och socialförvaltningen` → one body. */
export function bodyStem({ frontMatter }: PolicyDocument): string | null {
  const body = frontMatter.nämnd ?? frontMatter.förvaltning;
  return body === null ? null : body.toLowerCase().replace(/(?:nämnd|förvaltning)(?:en)?s?$/, "");
}

function isOtherBody(a: Wording, b: Wording): boolean {
  const [first, second] = [bodyStem(a.reading.document), bodyStem(b.reading.document)];
  return first !== null && second !== null && first !== second;
}

/** Whether a wording of another document means the recommendation that `group` gathers. */
function belongs({ wordings }: Group, wording: Wording): boolean {
  const [first] = wordings;
  if (first === undefined || wordings.at(-1)?.reading === wording.reading) return false;
  const likeness = similarity(first.words, wording.words);
  const [one, other] = [first.finding.number, wording.finding.number];
  if (one === null || other === null) return likeness >= NEAR;
  return numberOf(one) === numberOf(other) && (likeness >= FAR || !isOtherBody(first, wording));
}

/** The audit's own text first, then yttranden, then the rest; each by date and file. */
function rank(audit: Audit, { document }: Reading): number {
  if (document === audit.held) return 0;
  return document.frontMatter.type === "yttrande" ? 1 : 2;
}

/** The wordings of an audit's recommendations, those of one recommendation together. A document is compared with the earlier ones only. */
function groupsOf(audit: Audit, readings: readonly Reading[]): Group[] {
  const groups: Group[] = [];
  const byNumber = new Map<string, Group[]>();
  for (const reading of [...readings].sort((a, b) => rank(audit, a) - rank(audit, b))) {
    const earlier = new NearIndex(
      groups.flatMap((group) => group.wordings.slice(0, 1).map(({ words }) => [words, group] as const)),
    );
    for (const finding of reading.document.findings.recommendations) {
      const wording = { reading, finding, words: new Set(wordsOf(finding.text)) };
      const key = finding.number === null ? null : numberOf(finding.number);
      const near = earlier.near(wording.words).flatMap(({ things }) => [...things]);
      const candidates = [...(key === null ? [] : (byNumber.get(key) ?? [])), ...near];
      const group = candidates.find((candidate) => belongs(candidate, wording));
      if (group !== undefined) {
        group.wordings.push(wording);
        continue;
      }
      const made = { wordings: [wording] };
      groups.push(made);
      if (key !== null) push(byNumber, key, made);
    }
  }
  return groups;
}

function recommendationsOf(audit: Audit, readings: readonly Reading[]): Recommendation[] {
  const groups = groupsOf(audit, readings).map(({ wordings }) => {
    const numbered = wordings.find(({ finding }) => finding.number !== null)?.finding.number ?? null;
    return { wordings, number: numbered, ordinal: wordings[0]?.finding.ordinal ?? 1 };
  });
  const name = (group: (typeof groups)[number]): string =>
    group.number === null ? String(group.ordinal) : numberOf(group.number);
  const numberedFirst = [...groups].sort((a, b) => Number(a.number === null) - Number(b.number === null));
  const base = audit.href.slice(1, -1);
  const paths = allocate(
    numberedFirst,
    (group) => {
      const body = group.wordings[0]?.reading.document.frontMatter.nämnd ?? "";
      return [recommendationPath(base, name(group)), recommendationPath(base, `${name(group)}-${body}`)];
    },
    (group) => group.wordings[0]?.reading.document.file ?? "",
  );
  return groups
    .map((group) => {
      const path = paths.get(group) ?? "";
      const id = `${audit.id}/${path.slice(base.length + "/rekommendation-".length)}`;
      return { ...group, audit, id, href: toHref(path) };
    })
    .sort((a, b) => a.ordinal - b.ordinal || compareNumbers(a.id, b.id));
}

/** All recommendations, by audit and ordinal. @param readings by date and file */
export function linkRecommendations(readings: readonly Reading[], audits: Audits): Recommendation[] {
  const byAudit = new Map<Audit, Reading[]>();
  for (const reading of readings) {
    const audit = audits.ofDocument.get(reading.document);
    if (audit !== undefined) push(byAudit, audit, reading);
  }
  return audits.all.flatMap((audit) => recommendationsOf(audit, byAudit.get(audit) ?? []));
}

/** The heading of a recommendation in a document: where its quote stands, or the heading above. */
export function headingHref(reading: Reading, finding: RecommendationFinding): string {
  const { passages } = reading.document;
  const at = reading.indexOf.get(finding.place.anchor);
  const passage = at === undefined ? undefined : passages[at];
  const isOwn = passage?.type === "heading" || passage?.section == null;
  const heading = isOwn ? undefined : passages[passage.section];
  const anchor = heading?.anchor.startsWith("rekommendation") ? heading.anchor : finding.place.anchor;
  return hrefOf(reading, anchor);
}

/** The passage where the words of a recommendation stand: the heading that is one itself, else the first below it that begins them. */
export function wordsHref(reading: Reading, finding: RecommendationFinding): string {
  const { place, text } = finding;
  const at = reading.indexOf.get(place.anchor) ?? reading.document.passages.length;
  const below = reading.document.passages.slice(at, at + FARTHEST);
  const found = below.find((passage) => passage.text.includes(text) || begins(text, passage.text));
  return hrefOf(reading, found?.anchor ?? place.anchor);
}

function begins(text: string, part: string): boolean {
  return part !== "" && text.startsWith(part);
}

/** Whose words a document's are: the nämnd's in a yttrande, the förvaltning's in a tjänsteskrivelse. */
export function speakerOf({ frontMatter }: PolicyDocument): string | null {
  const { type, nämnd, förvaltning } = frontMatter;
  return type === "tjänsteskrivelse" ? förvaltning : (nämnd ?? förvaltning);
}

function responseOf(wording: Wording): ResponseRecord[] {
  const { document } = wording.reading;
  const { response } = wording.finding;
  if (response === null || document.frontMatter.type === "granskning") return [];
  const { sections, firstWords, lastWords } = response;
  const stances = stancesBetween(wording.reading, response.from, response.to);
  return [
    {
      document: document.id,
      href: headingHref(wording.reading, wording.finding),
      body: speakerOf(document),
      status: document.frontMatter.status,
      stance: weightiest(stances),
      stances,
      sections,
      firstWords,
      lastWords,
    },
  ];
}

export function recommendationRecord(
  { audit, wordings, ...recommendation }: Recommendation,
  { text, restatements }: Pick<RecommendationRecord, "text" | "restatements">,
  commitments: readonly string[],
): RecommendationRecord {
  const { id, href, number, ordinal } = recommendation;
  const responses = wordings.flatMap(responseOf);
  return { id, href, audit: audit.id, number, ordinal, text, responses, restatements, commitments };
}
