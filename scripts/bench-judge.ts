// How well the search answers the judged queries: recall, precision, the place of the first right hit, and true emptiness.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PolicyDocument } from "./model/document.ts";
import type { Engine } from "./search/engine.ts";
import { parseQuery } from "./search/query.ts";

export interface Judged {
  readonly q: string;
  readonly kind: string;
  readonly truth: string;
  readonly held?: boolean;
}

export interface Verdict {
  readonly query: Judged;
  /** Addresses that should be given, and those that were, the best first. */
  readonly wanted: readonly string[];
  readonly given: readonly string[];
}

export interface Figures {
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  readonly mrr: number;
  readonly empties: number;
}

export function readQueries(): Judged[] {
  return parse(readFileSync("tests/search/queries.yaml", "utf8"));
}

function textOf({ frontMatter, passages }: PolicyDocument): string {
  return [frontMatter.title, frontMatter.diarienummer ?? "", ...passages.map(({ text }) => text)].join("\n");
}

/** Answers a query with addresses of documents, the best first, at most ten. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** Our own search. */
export function askEngine(engine: Engine): Ask {
  return async (query) => {
    const { hits } = await engine.run(parseQuery(`q=${encodeURIComponent(query)}`));
    return hits.map(({ href }) => new URL(href, "http://x").pathname);
  };
}

/** Runs the queries; a document counts once, whatever page of it was given. */
export async function judge(
  ask: Ask,
  documents: readonly PolicyDocument[],
  queries: readonly Judged[],
): Promise<Verdict[]> {
  const texts = documents.map((document) => ({ href: document.href, text: textOf(document) }));
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const pattern = query.truth === "Ø" ? null : new RegExp(query.truth, "iu");
    const wanted = texts.filter(({ text }) => pattern?.test(text) === true).map(({ href }) => href);
    verdicts.push({ query, wanted, given: await ask(query.q) });
  }
  return verdicts;
}

/** What no change may fall below. */
export const FLOORS = { recall: 0.96, precision: 0.97, mrr: 0.96, empties: 0.9 };

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The figures of some verdicts. Recall and place are those of queries that something should be given for. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const some = verdicts.filter(({ wanted }) => wanted.length > 0);
  const none = verdicts.filter(({ wanted }) => wanted.length === 0);
  const right = ({ wanted, given }: Verdict): number => given.filter((href) => wanted.includes(href)).length;
  return {
    queries: verdicts.length,
    recall: mean(some.map((one) => right(one) / Math.min(10, one.wanted.length))),
    precision: mean(some.filter(({ given }) => given.length > 0).map((one) => right(one) / one.given.length)),
    mrr: mean(
      some.map(({ wanted, given }) => {
        const place = given.findIndex((href) => wanted.includes(href));
        return place === -1 ? 0 : 1 / (place + 1);
      }),
    ),
    empties: mean(none.map(({ given }) => (given.length === 0 ? 1 : 0))),
  };
}
