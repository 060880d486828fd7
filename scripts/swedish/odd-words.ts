// Words that are written with letters they should not have: two alphabets in one, signs of a symbol font, hidden signs.

// “anmäلت”: Latin and Arabic in one word
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{Script=Latin}/u;

/** Greek, Cyrillic, Hebrew, Arabic: most texts have no letter of them. */
const OTHER_LETTERS = /[\u0370-\u08FF\u1F00-\u1FFF]/;

/** Words that mix alphabets: a letter that only looks like the right one, or was read wrong. */
export function mixedWords(text: string): string[] {
  if (!OTHER_LETTERS.test(text)) return [];
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => MIXED.test(word));
}

// private-use characters, zero-width and direction signs: what they show depends on the font, or they hide what stands there
const HIDDEN = /[\uE000-\uF8FF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;

/** Words to look twice at: of mixed alphabets, or with signs that do not show what they are. Each once, in order. */
export function oddWords(text: string): string[] {
  const hidden = HIDDEN.test(text) ? text.split(/\s+/).filter((word) => HIDDEN.test(word)) : [];
  return [...new Set([...mixedWords(text), ...hidden])];
}
