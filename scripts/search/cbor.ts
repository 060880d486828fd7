// The few kinds of CBOR (RFC 8949) that Pagefind's program reads: whole numbers, texts and lists. Written in the browser.

/** What can be written. */
export type Plain = number | string | readonly Plain[];

function head(major: number, value: number): number[] {
  if (value < 24) return [(major << 5) | value];
  if (value < 0x100) return [(major << 5) | 24, value];
  if (value < 0x10000) return [(major << 5) | 25, value >> 8, value & 0xff];
  return [(major << 5) | 26, value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** Writes a value. Numbers are whole, from 0 up to 2³². */
export function writeCbor(value: Plain): Uint8Array {
  const bytes: number[] = [];
  const write = (one: Plain): void => {
    if (typeof one === "number") bytes.push(...head(0, one));
    else if (typeof one === "string") {
      const text = new TextEncoder().encode(one);
      bytes.push(...head(3, text.length), ...text);
    } else {
      bytes.push(...head(4, one.length));
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
