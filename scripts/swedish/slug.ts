// ASCII names for addresses, and a short fingerprint of a text.

const LETTERS: Readonly<Record<string, string>> = {
  æ: "a",
  ø: "o",
  ß: "ss",
  ð: "d",
  þ: "th",
  đ: "d",
  ł: "l",
};

/**
 * Makes an ASCII kebab-case name: `Åtgärder för §8` → `atgarder-for-8`. Letters outside Latin are dropped, so a name
 * that looks like another by mixing alphabets never becomes an address of its own.
 * @param limit longest result in characters; cut at a word border where there is one
 * @returns `""` where nothing is left
 */
export function slug(text: string, limit = 80): string {
  const ascii = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æøßðþđł]/g, (letter) => LETTERS[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (ascii.length <= limit) return ascii;
  const cut = ascii.slice(0, limit + 1).lastIndexOf("-");
  return ascii.slice(0, cut > 0 ? cut : limit);
}

/**
 * A fingerprint of a text, 7 characters of [0-9a-z]: FNV-1a, 32 bits. For addresses that follow the words, not for
 * proof: two texts may share one.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}
