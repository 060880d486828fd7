// What is published of a folder of documents, time after time, without the pages: for what the lock and the wordings say afterwards.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AddressStore, openStore, writeStore } from "../../scripts/address-store.ts";
import { collectPublished } from "../../scripts/collect-published.ts";
import type { Collection } from "../../scripts/model/collection.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/model/diagnostics.ts";
import { type AddressLock, EMPTY_BOOK } from "../../scripts/model/lock.ts";
import type { Plan } from "../../scripts/plan-versions.ts";

/** What one round gave. `store` is null where nothing may be published. */
export interface Round {
  readonly store: AddressStore | null;
  readonly collection: Collection;
  readonly plan: Plan;
  readonly told: readonly Diagnostic[];
  readonly output: string;
}

export interface OwnStore {
  readonly path: (...parts: string[]) => string;
  /** Writes documents (null takes one away): file name → Markdown. */
  readonly write: (files: Readonly<Record<string, string | null>>) => Promise<void>;
  /** Reads the folder and writes down what is published. */
  readonly publish: (today?: string) => Promise<Round>;
  readonly lock: () => Promise<AddressLock>;
  readonly remove: () => Promise<void>;
}

/** Makes an empty folder. */
export async function ownStore(): Promise<OwnStore> {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-store-"));
  const path = (...parts: string[]): string => join(folder, ...parts);
  await mkdir(path("dokument"));
  return {
    path,
    write: async (files) => {
      for (const [name, text] of Object.entries(files))
        if (text === null) await rm(path("dokument", name));
        else await writeFile(path("dokument", name), text);
    },
    publish: async (today = "2026-11-28") => {
      const told: Diagnostic[] = [];
      const report = (diagnostic: Diagnostic): void => void told.push(diagnostic);
      const store = openStore(path("dokument"), report);
      const opened = store ?? { folder, lock: { format: 1, documents: {}, pages: [] }, book: EMPTY_BOOK };
      const { collection, plan } = await collectPublished(
        path("dokument"),
        path("original"),
        opened,
        today,
        report,
      );
      const pages = collection.documents.map(({ href }) => href);
      if (store !== null) writeStore(store, plan, { pages, feeds: [], shortForms: new Map() });
      return { store, collection, plan, told, output: told.map(formatDiagnostic).join("\n") };
    },
    lock: async () => JSON.parse(await readFile(path("adresser.lock.json"), "utf8")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
