// The few kinds of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers, texts and lists. The browser writes them too.

/** What can be read and written. */
export type Plain = number | string | readonly Plain[];

function head(major: number, value: number): number[] {
  const kind = major << 5;
  if (value < 24) return [kind | value];
  if (value < 0x100) return [kind | 24, value];
  if (value < 0x10000) return [kind | 25, value >> 8, value & 0xff];
  return [kind | 26, value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** A list of values that are written already. */
export function writeCborList(items: readonly Uint8Array[]): Uint8Array {
  const parts = [Uint8Array.from(head(4, items.length)), ...items];
  const list = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    list.set(part, at);
    at += part.length;
  }
  return list;
}

/** Writes a value. Numbers are whole, from -2³² to 2³². */
export function writeCbor(value: Plain): Uint8Array {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  const write = (one: Plain): void => {
    if (typeof one === "number") bytes.push(...(one < 0 ? head(1, -1 - one) : head(0, one)));
    else if (typeof one === "string") {
      const text = encoder.encode(one);
      bytes.push(...head(3, text.length), ...text);
    } else {
      bytes.push(...head(4, one.length));
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** Reads a value. @throws where there is another kind, or more or less than one value */
export function readCbor(bytes: Uint8Array): Plain {
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const size = (kind: number): number => {
    if (kind < 24) return kind;
    const length = { 24: 1, 25: 2, 26: 4 }[kind];
    if (length === undefined) throw new RangeError(`CBOR of kind ${kind} at ${at}`);
    at += length;
    if (length === 1) return view.getUint8(at - 1);
    return length === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const read = (): Plain => {
    const first = view.getUint8(at++);
    const major = first >> 5;
    const value = size(first & 31);
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 4) return Array.from({ length: value }, read);
    if (major !== 3) throw new RangeError(`CBOR of kind ${major} at ${at}`);
    at += value;
    return decoder.decode(bytes.subarray(at - value, at));
  };
  const value = read();
  if (at !== bytes.length) throw new RangeError(`CBOR that goes on at ${at}`);
  return value;
}
