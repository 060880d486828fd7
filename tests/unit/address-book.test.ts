// What a person may say of addresses.
import { expect, test } from "vitest";
import { bookIn } from "../../scripts/address-book.ts";

test("addresses with capitals, å ä ö and files are addresses, however they were copied", () => {
  const { moved } = bookIn(
    "omdirigera:\n  /id/ÖN-2025-7/: /on-2025-8/\n  /on-2025-7/atom.xml: /atom.xml\n  /id/%C3%84N-2025-7/: /#x\n",
  );
  expect([...moved]).toEqual([
    ["/id/ÖN-2025-7/", "/on-2025-8/"],
    ["/on-2025-7/atom.xml", "/atom.xml"],
    ["/id/ÄN-2025-7/", "/#x"],
  ]);
});

test.each(["/id/ÖN-2025-7/", "/on-2025-7/atom.xml", "/"])("%s cannot leave a notice", (address) => {
  expect(() => bookIn(`borttaget:\n  ${address}: { datum: 2026-11-01, skäl: X }\n`)).toThrow("only a page");
});

test.each(["on-2025-7/", "/a b/", "/../x/", "//evil/", "/a/?q", "https://x/", "/a"])(
  "%s is no address of the site",
  (address) => {
    expect(() => bookIn(`omdirigera:\n  ${JSON.stringify(address)}: /\n`)).toThrow("begins and ends");
  },
);
