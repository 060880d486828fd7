// The promises of all documents: which are the same, which recommendation they are made under, what later documents say of them.
import type { CommitmentRecord, LinkRecord } from "../model/collection.ts";
import { numberKey } from "./address.ts";
import { type FollowUp, followUps } from "./follow-ups.ts";
import { groupBy } from "./order.ts";
import { promiseWords } from "./promise-words.ts";
import type { Reading } from "./reading.ts";
import type { Recommendation } from "./recommendations.ts";
import { type Promised, sameAs } from "./same-promises.ts";

interface Answer {
  readonly from: number;
  readonly to: number;
  readonly recommendation: string;
}

/** Where each document answers which recommendation. */
function answersOf(recommendations: readonly Recommendation[]): Map<Reading, Answer[]> {
  const answers = new Map<Reading, Answer[]>();
  for (const { id, wordings } of recommendations) {
    for (const { reading, finding } of wordings) {
      if (finding.response === null) continue;
      const { from, to } = finding.response;
      answers.set(reading, [...(answers.get(reading) ?? []), { from, to, recommendation: id }]);
    }
  }
  return answers;
}

/** What joins documents that may say the same promise: the audit that they answer, else their case. */
function scopeOf({ document }: Reading): string {
  const { besvarar, diarienummer } = document.frontMatter;
  const number = besvarar[0] ?? diarienummer;
  return number === null ? document.id : numberKey(number);
}

function promisesOf(reading: Reading): Promised[] {
  const { document, indexOf } = reading;
  const scope = scopeOf(reading);
  const seen = new Map<string, number>();
  return document.findings.commitments.map((finding) => {
    const { anchor } = finding.place;
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    const id = `${document.id}/${anchor}${times === 1 ? "" : `-${times}`}`;
    const words = promiseWords(finding.quote);
    return { id, scope, document: document.id, index: indexOf.get(anchor) ?? -1, finding, words };
  });
}

export interface Commitments {
  /** By document and place. */
  readonly records: readonly CommitmentRecord[];
  /** Between promises that are the same, and from a promise to what later documents tell of it. */
  readonly links: readonly LinkRecord[];
}

/** All promises. @param readings by date and file */
export function linkCommitments(
  readings: readonly Reading[],
  recommendations: readonly Recommendation[],
): Commitments {
  const answers = answersOf(recommendations);
  const byReading = readings.map((reading) => [reading, promisesOf(reading)] as const);
  const all = byReading.flatMap(([, promises]) => promises);
  const same = sameAs(all);
  const followed = followUps(all, readings);
  const links: LinkRecord[] = [];
  const records = byReading.flatMap(([reading, promises]) => {
    const answersHere = answers.get(reading) ?? [];
    return promises.map((promise): CommitmentRecord => {
      const { id, document, index, finding } = promise;
      const { kind, quote, actor, deadline } = finding;
      const answer = answersHere.find(({ from, to }) => index >= from && index < to);
      const record = {
        id,
        href: `${reading.document.href}ataganden/#${id.slice(document.length + 1)}`,
        document: reading.document.id,
        recommendation: answer?.recommendation ?? null,
        kind,
        quote,
        actor,
        deadline,
        status: reading.document.frontMatter.status,
        sameAs: same.get(promise) ?? [],
        followUps: (followed.get(promise) ?? []).map(({ href }) => href),
      };
      links.push(...(followed.get(promise)?.map((told) => toldLink(record, told)) ?? []));
      return record;
    });
  });
  return { records, links: [...sameLinks(records), ...links] };
}

function toldLink({ href }: CommitmentRecord, told: FollowUp): LinkRecord {
  const basis = "samma ord i ett senare dokument, sagt som gjort";
  return {
    from: href,
    to: told.href,
    relation: "uppföljt",
    basis,
    certainty: "trolig",
    evidence: told.quote,
  };
}

/** The same promise in two places: the first place tied to each of the others. */
function sameLinks(records: readonly CommitmentRecord[]): LinkRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const order = new Map(records.map(({ id }, index) => [id, index]));
  const basis = "nästan samma ord, och tiderna går ihop";
  return records.flatMap((record, index): LinkRecord[] => {
    if (record.sameAs.some((id) => (order.get(id) ?? index) < index)) return [];
    return record.sameAs.flatMap((id): LinkRecord[] => {
      const other = byId.get(id);
      if (other === undefined) return [];
      const ends = { from: record.href, to: other.href };
      return [{ ...ends, relation: "samma-åtagande", basis, certainty: "trolig", evidence: other.quote }];
    });
  });
}

/** The ids of the promises that are made under each recommendation, by its id. */
export function commitmentsByRecommendation(commitments: readonly CommitmentRecord[]): Map<string, string[]> {
  const made = commitments.flatMap(({ recommendation, id }) =>
    recommendation === null ? [] : [{ recommendation, id }],
  );
  return new Map(
    [...groupBy(made, ({ recommendation }) => recommendation)].map(([key, list]) => [
      key,
      list.map(({ id }) => id),
    ]),
  );
}
