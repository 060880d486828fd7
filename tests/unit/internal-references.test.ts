// Which recommendations a phrase refers to, and where a scan only seems to name one.
import { expect, test } from "vitest";
import { findInternal } from "../../scripts/extract/reference-place.ts";

const find = (text: string, damaged: boolean) =>
  findInternal(text, { isLabel: false, damaged }).map(({ target, more = [], start, end }) => [
    text.slice(start, end),
    [target, ...more].map((one) => one.replace("rekommendation ", "")).join(),
  ]);

test("every number of a phrase stands in the words of the whole phrase", () => {
  expect(find("Se rekommendation ett och två.", false)).toEqual([["rekommendation ett och två", "1,2"]]);
  expect(find("Se rekommendation 2 och 1 om stöd.", false)).toEqual([["rekommendation 2 och 1", "2,1"]]);
});

test("a 1 before a word counts for nothing in a scan, which reads i as 1", () => {
  expect(find("respektive rekommendation 1 granskningen", true)).toEqual([]);
  expect(find("rekommendation 2 och 1 granskningen", true)).toEqual([["rekommendation 2", "2"]]);
});
