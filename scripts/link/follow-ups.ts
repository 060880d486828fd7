// What later documents say was done of what was promised, only where the text proves it: the same words, told as done.

import type { PolicyDocument } from "../model/document.ts";
import { lenient } from "../swedish/lenient.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { NearIndex } from "./near.ts";
import { promiseWords } from "./promise-words.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { bodyStem } from "./recommendations.ts";
import type { Promised } from "./same-promises.ts";

// har lanserat   har genomförts   lanserades   är klar   är slutförd   blev klart   redovisades för nämnden
const TOLD_AS_DONE = lenient(
  "(?<!\\p{L})(?:(?:har|hade)\\s(?:[^\\s.]+\\s){0,4}?\\p{L}{2,}(?:at|ats|it|its|tt|tts|rt|rts|t|ts)|\\p{L}{3,}(?:ades?|des|tes)|(?:är|blev)\\s(?:nu\\s)?(?:klart?|klara|genomförd\\p{L}*|slutförd\\p{L}*|avslutad\\p{L}*|färdig\\p{L}*|på\\splats|införd\\p{L}*|antagen))(?!\\p{L})",
);
/** What every such sentence has, found fast. */
const MAY_TELL = /har\s|hade\s|des|tes|klar|genomf|slutf|avslut|f.rdig|inf.rd|blev|antag/u;
const NOT_DONE = lenient("(?<!\\p{L})(?:inte|ej|ännu|skulle|planerat|planerats|planerades)(?!\\p{L})");
/** Fewer words than this may coincide by chance. */
const FEWEST = 5;

/** A place that tells a promise as done, with the sentence that tells it. */
export interface FollowUp {
  readonly href: string;
  readonly quote: string;
}

/** So many places that tell of one promise are linked, the earliest. */
const MOST = 5;

interface Dated {
  readonly promise: Promised;
  readonly date: string;
  /** Whose promise it is: the same words of another body are no account of it. */
  readonly body: string | null;
}

/**
 * The places where later documents tell a promise as done, by promise; in the order of the documents. A document without a date tells of
 * nothing earlier, and a promise in one is followed by nothing.
 * @param promises with the date of the document that each is made in
 */
export function followUps(
  promises: readonly Promised[],
  readings: readonly Reading[],
): Map<Promised, readonly FollowUp[]> {
  const documentOf = new Map<string, PolicyDocument>(readings.map(({ document }) => [document.id, document]));
  const dated = promises.flatMap((promise): Dated[] => {
    const document = documentOf.get(promise.document);
    const date = document?.frontMatter.date ?? null;
    if (document === undefined || date === null || promise.words.size < FEWEST) return [];
    return [{ promise, date, body: bodyStem(document) }];
  });
  const index = new NearIndex(dated.map((one) => [one.promise.words, one] as const));
  const found = new Map<Promised, FollowUp[]>();
  for (const reading of dated.length === 0 ? [] : readings) {
    const { date } = reading.document.frontMatter;
    if (date === null) continue;
    const body = bodyStem(reading.document);
    for (const { anchor, text, level } of reading.document.passages) {
      if (level !== null || !MAY_TELL.test(text)) continue;
      const href = hrefOf(reading, anchor);
      for (const { quote, told } of toldIn(text, index)) {
        const places = found.get(told.promise) ?? [];
        const isTold = told.date < date && told.body === body && body !== null;
        if (isTold && places.length < MOST && places.at(-1)?.href !== href)
          found.set(told.promise, [...places, { href, quote }]);
      }
    }
  }
  return found;
}

function toldIn(text: string, index: NearIndex<Dated>): { quote: string; told: Dated }[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const quote = text.slice(start, end);
    if (!MAY_TELL.test(quote)) return [];
    const near = index.near(promiseWords(quote)).flatMap(({ things }) => [...things]);
    const isTold = near.length > 0 && TOLD_AS_DONE.test(quote) && !NOT_DONE.test(quote);
    return isTold ? near.map((told) => ({ quote, told })) : [];
  });
}
