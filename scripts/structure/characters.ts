// Characters that mean something only inside a font or a word processor, and the one table of what becomes of them.

// Symbol and Wingdings, as PDF text gives them: bullets, arrows, check marks
const FONT_SIGNS: Readonly<Record<string, string>> = {
  "\uF0B7": "•",
  "\uF0A7": "▪",
  "\uF06E": "■",
  "\uF0D8": "➢",
  "\uF0E0": "→",
  "\uF0FC": "✓",
  "\uF02D": "–",
  "\uF0BE": "–",
};

// zero-width and direction signs, soft hyphens inside a line, control characters
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\0-\x08\x0B-\x1F\x7F-\x9F]|\u00AD(?!$)/g;

/** A character that was taken away or put in another's place: how it is written in a message. */
export interface OddCharacter {
  readonly character: string;
  readonly written: string;
}

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Clears one line of characters without a meaning of their own. A soft hyphen at its end stays: it says how to go on.
 * Private-use characters that are not in the table stay as they are, and are named.
 */
export function clearLine(text: string, odd: (character: OddCharacter) => void): string {
  return text
    .replace(INVISIBLE, (character) => {
      if (character !== "\u00AD" && character !== "\f")
        odd({ character: name(character), written: "nothing" });
      return "";
    })
    .replace(/[\uE000-\uF8FF]/g, (character) => {
      const written = FONT_SIGNS[character] ?? character;
      odd({ character: name(character), written: written === character ? "it was" : `“${written}”` });
      return written;
    });
}
