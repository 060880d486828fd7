// A text as its runs of three words, to tell how much of it another one has: other texts hardly share any.

/** The runs of three words in each passage; headings are left out where there is more. A shorter passage is a run of its own. */
export function triplesOf(
  passages: readonly { readonly text: string; readonly level: number | null }[],
): Set<string> {
  const texts = passages.filter(({ level }) => level === null);
  const found = new Set<string>();
  for (const { text } of texts.length === 0 ? passages : texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 0) found.add(words.slice(0, 3).join(" "));
    for (let at = 1; at + 3 <= words.length; at++) found.add(words.slice(at, at + 3).join(" "));
  }
  return found;
}
