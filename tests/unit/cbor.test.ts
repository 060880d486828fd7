import { decode, encode } from "cborg";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Plain, readCbor, writeCbor } from "../../scripts/search/cbor.ts";

const { value } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    fc.string({ unit: "binary" }),
    fc.array(tie("value")),
  ),
}));

test("what is written is what a reader of CBOR reads, and the other way around", () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(decode(writeCbor(one))).toEqual(one);
      expect(readCbor(encode(one))).toEqual(one);
    }),
  );
});

test.each([
  ["a map", encode({ a: 1 })],
  ["a fraction", encode(1.5)],
  ["bytes", encode(Uint8Array.of(1))],
  ["nothing", Uint8Array.of()],
  ["half a list", Uint8Array.of(0x82, 1)],
  ["two values", Uint8Array.of(1, 1)],
  ["a text that is no UTF-8", Uint8Array.of(0x61, 0xff)],
])("%s is refused", (_, bytes) => {
  expect(() => readCbor(bytes)).toThrow();
});
