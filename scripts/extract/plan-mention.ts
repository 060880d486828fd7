// Finds what a document says of plans: their names, the years that they hold for, and their diarienummer.
import { leavesOf, textOfLeaf } from "../model/blocks.ts";
import type { ParsedDocument } from "../model/document.ts";
import type { PlanMention } from "../model/findings.ts";
import { findDiarienummer } from "../swedish/diarienummer.ts";
import { findPlanNames, type PlanName } from "./plan-name.ts";
import { withheldPassages } from "./withheld.ts";

// antogs i februari 2016   antagen 2016   antog enhälligt … i november 1999   gäller från 2022
const ADOPTED =
  /(?<!\p{L})(?:antogs|antagen|antaget|antog|gäller från(?: och med)?|beslutades)(?!\p{L})[^.]{0,160}?((?:19|20)\d{2})(?!\d)/iu;
// varar till och med 2020   gäller t.o.m. 2025   gäller till 2026
const UNTIL =
  /(?<!\p{L})(?:varar|gäller|löper|sträcker sig|giltig)(?!\p{L})[^.]{0,40}?(?:till(?: och med)?|t\.o\.m\.)\s(?:år\s|den\s)?(?:\d{1,2}\s)?(?:\p{L}{3,9}\s)?((?:19|20)\d{2})(?!\d)/iu;
// (STK-2021-1490)   (dnr KS 2019/345)
const BRACKET = /^[”"»]?\s?\(([^()\n]{4,48})\)/u;

/** The sentence that a name stands in; a full stop inside the name does not end it. */
function sentenceOf(text: string, { start, end }: PlanName): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - 300), start);
  const opening = Math.max(before.lastIndexOf(". ") + 1, before.lastIndexOf("\n") + 1);
  const lead = before.slice(opening);
  const closing = /[.!?](?=\s|$)|\n/u.exec(text.slice(end, end + 400));
  const to = closing === null ? end : end + closing.index + (closing[0] === "\n" ? 0 : 1);
  return { start: start - lead.trimStart().length, end: to };
}

function yearIn(pattern: RegExp, sentence: string): number | null {
  const year = pattern.exec(sentence)?.[1];
  return year === undefined ? null : Number(year);
}

type Mention = Omit<PlanMention, "place"> & { readonly start: number; readonly end: number };

/** @param sentence the sentence of the name, where no other plan stands in it that its years could belong to */
function mentionOf(text: string, name: PlanName, sentence: { start: number; end: number } | null): Mention {
  const words = sentence === null || name.from !== null ? "" : text.slice(sentence.start, sentence.end);
  const said = { from: yearIn(ADOPTED, words), to: yearIn(UNTIL, words) };
  const bracket = BRACKET.exec(text.slice(name.end, name.end + 56));
  const [number] = bracket === null ? [] : findDiarienummer(bracket[1] ?? "");
  const end = number === undefined || bracket === null ? name.end : name.end + bracket[0].length;
  const place = sentence !== null && (said.from ?? said.to) !== null ? sentence : { start: name.start, end };
  return {
    title: name.title,
    from: name.from ?? said.from,
    to: name.to ?? said.to,
    diarienummer: number?.kind === "diarienummer" ? number.normal : null,
    quote: text.slice(place.start, place.end),
    ...place,
  };
}

/** Finds the plans that a document names, with what the same sentence says of their years; unknown years are null. */
export function extractPlanMentions(document: ParsedDocument): PlanMention[] {
  const withheld = withheldPassages(document.passages);
  return leavesOf(document.blocks).flatMap((leaf, index): PlanMention[] => {
    const anchor = document.passages[index]?.anchor;
    if (anchor === undefined || withheld.has(index)) return [];
    const text = textOfLeaf(leaf);
    const names = findPlanNames(leaf);
    return names.map((name, at) => {
      const sentence = sentenceOf(text, name);
      const alone =
        (names[at - 1]?.start ?? -1) < sentence.start &&
        (names[at + 1]?.start ?? text.length) >= sentence.end;
      const { start, end, ...mention } = mentionOf(text, name, alone ? sentence : null);
      return { ...mention, place: { anchor, start, end } };
    });
  });
}
