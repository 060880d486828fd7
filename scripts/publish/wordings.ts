// For each document a file of its wordings, that a script on its page tells by what a link was made to.
import type { Collection } from "../model/collection.ts";
import type { History } from "../model/lock.ts";
import type { Wording, Wordings } from "../model/wordings.ts";

function earlierOf({ earlier, hashes }: History): Record<string, Wording[]> {
  const found: Record<string, Wording[]> = {};
  for (const { version, passages } of earlier)
    for (const { anchor, hash, text } of passages) {
      const before = found[anchor] ?? [];
      if (hashes.get(anchor) === hash || before.some((one) => one.hash === hash)) continue;
      found[anchor] = [...before, { hash, version, text }];
    }
  return found;
}

/** The files of all documents, by path. */
export function publishWordings(
  { documents }: Pick<Collection, "documents">,
  histories: ReadonlyMap<string, History>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, href } of documents) {
    const history = histories.get(id);
    if (history === undefined) continue;
    const gone = history.gone.map(({ passage: { anchor, hash, text }, version }) => [
      anchor,
      { hash, version, text },
    ]);
    const wordings: Wordings = {
      version: history.version,
      hash: history.hash,
      passages: Object.fromEntries(history.hashes),
      earlier: earlierOf(history),
      gone: Object.fromEntries(gone),
    };
    files.set(`${href.slice(1)}lydelser.json`, `${JSON.stringify(wordings)}\n`);
  }
  return files;
}
