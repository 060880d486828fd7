// One spelling for each registration number, so that records can be joined by it: as the case's own documents print it.
import type { PolicyDocument } from "../model/document.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { numberKey } from "./address.ts";

/** A number as the whole collection shows it. */
export type Spell = (number: string) => string;

/**
 * Gives the speller of a collection: the first document that has the number as its own decides, then the first agenda; a number that is only
 * cited has its normal form, or stands as it is where it has none.
 * @param documents by date and file
 */
export function spellNumbers(documents: readonly PolicyDocument[]): Spell {
  const spellings = new Map<string, string>();
  const add = (number: string | null): void => {
    if (number !== null && !spellings.has(numberKey(number))) spellings.set(numberKey(number), number.trim());
  };
  for (const { frontMatter } of documents) add(frontMatter.diarienummer);
  for (const { findings } of documents)
    for (const item of findings.meeting?.items ?? []) add(item.diarienummer);
  return (number) => spellings.get(numberKey(number)) ?? normaliseDiarienummer(number) ?? number.trim();
}
