import fc from "fast-check";
import { expect, test } from "vitest";
import { carryAnchors, textHash } from "../../scripts/link/carry.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import { madeDocument } from "../support/made-document.ts";

const word = fc.constantFrom(
  ..."nämnden boende skydd våld plan stöd barn år utbildning lokaler handläggare möte".split(" "),
);
const paragraph = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(" "));
const text = fc.array(paragraph, { minLength: 1, maxLength: 14 });

const documentOf = (paragraphs: readonly string[]): ParsedDocument =>
  madeDocument("a/a", {}, [...paragraphs]);
const keptOf = ({ passages }: ParsedDocument) => ({
  passages: passages.map(({ anchor, text: words, level }) => ({
    anchor,
    level,
    text: words,
    hash: textHash(words),
  })),
});

test("the same text keeps all its anchors", () => {
  fc.assert(
    fc.property(text, (paragraphs) => {
      const document = documentOf(paragraphs);
      expect(carryAnchors(document, keptOf(document), [])).toEqual(document);
    }),
  );
});

test("a paragraph put in anywhere leaves the others as they were, and no two passages share an anchor", () => {
  fc.assert(
    fc.property(text, paragraph, fc.nat(), (paragraphs, added, place) => {
      const before = documentOf(paragraphs);
      const at = place % (paragraphs.length + 1);
      const after = carryAnchors(documentOf(paragraphs.toSpliced(at, 0, added)), keptOf(before), []);
      const anchors = after.passages.map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
      // each old anchor still leads to its own words
      for (const { anchor, text: words } of before.passages)
        expect(after.passages.find((passage) => passage.anchor === anchor)?.text).toBe(words);
    }),
  );
});

test("a paragraph taken out leaves the others as they were, and its anchor to nobody", () => {
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { minLength: 2, maxLength: 14 }), fc.nat(), (paragraphs, place) => {
      const before = documentOf(paragraphs);
      const at = place % paragraphs.length;
      const after = carryAnchors(documentOf(paragraphs.toSpliced(at, 1)), keptOf(before), []);
      const left = before.passages.filter((_, nth) => nth !== at);
      expect(after.passages.map(({ anchor }) => anchor)).toEqual(left.map(({ anchor }) => anchor));
    }),
  );
});

test("a paragraph that is mended keeps its anchor", () => {
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { minLength: 1, maxLength: 14 }), fc.nat(), (paragraphs, place) => {
      const before = documentOf(paragraphs);
      const at = place % paragraphs.length;
      const mended = paragraphs.with(at, `${paragraphs[at]} ändrat`);
      const after = carryAnchors(documentOf(mended), keptOf(before), []);
      expect(after.passages.map(({ anchor }) => anchor)).toEqual(before.passages.map(({ anchor }) => anchor));
    }),
  );
});

test("a new passage never takes an anchor that another one had", () => {
  fc.assert(
    fc.property(text, text, text, (first, second, third) => {
      const one = documentOf(first);
      const two = carryAnchors(documentOf(second), keptOf(one), []);
      const here = new Set(two.passages.map(({ anchor }) => anchor));
      const gone = keptOf(one).passages.filter(({ anchor }) => !here.has(anchor));
      const three = carryAnchors(documentOf(third), keptOf(two), gone);
      for (const { anchor, text: words } of gone) {
        const taken = three.passages.find((passage) => passage.anchor === anchor);
        if (taken !== undefined) expect(taken.text).toBe(words);
      }
    }),
  );
});
