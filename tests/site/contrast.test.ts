// The colours of the style sheet: text at least 4.5:1, lines that matter and the focus ring at least 3:1, by day and by night.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const css = readFileSync("_includes/assets/dagsljus.css", "utf8");

function coloursIn(part: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, name = "", value = ""] of part.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g))
    colours.set(name, value);
  return colours;
}

const [day = "", rest = ""] = css.split("@media (prefers-color-scheme: dark)");
const night = rest.slice(0, rest.indexOf("\n}\n"));
const schemes = [
  ["day", coloursIn(day)],
  ["night", coloursIn(night)],
] as const;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(schemes)("%s", (_, colours) => {
  const ratio = (a: string, b: string) => contrast(colours.get(a) ?? "missing", colours.get(b) ?? "missing");
  const grounds = ["paper", "surface", "tint", "sky"];

  test.each(grounds.flatMap((ground) => ["ink", "quiet", "link"].map((text) => [text, ground] as const)))(
    "%s on %s can be read",
    (text, ground) => expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test("words on a button and on the badge of what is decided can be read", () => {
    expect(ratio("paper", "link")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("ink", "done")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("the focus ring and the edge of a field are seen on %s", (ground) => {
    expect(ratio("focus", ground)).toBeGreaterThanOrEqual(3);
    expect(ratio("edge", ground)).toBeGreaterThanOrEqual(3);
  });
});

test("both schemes name the same colours", () => {
  const [byDay, byNight] = schemes.map(([, colours]) => [...colours.keys()]);
  expect(byNight).toEqual(byDay);
});

test("all style sheets together are at most 8 kB on the wire", () => {
  const sizes = ["dagsljus.css", "sok.css"].map(
    (name) => gzipSync(readFileSync(`_includes/assets/${name}`)).length,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8000);
});
