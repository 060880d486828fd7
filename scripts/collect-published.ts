// A folder of documents → the linked collection, each thing under the address that it was published at.
import type { AddressStore } from "./address-store.ts";
import { collectDocuments, parseFolder } from "./collect.ts";
import { keptPaths } from "./kept-paths.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { ParsedDocument } from "./model/document.ts";
import { type Plan, planVersions, withKeptAnchors } from "./plan-versions.ts";
import { dayOf } from "./today.ts";
import { publishable } from "./withhold.ts";

/** A folder of documents → the linked collection, with the addresses and anchors that were published before. */
export async function collectPublished(
  input: string,
  originals: string,
  store: AddressStore,
  today: string | undefined,
  report: Report,
): Promise<{ collection: Collection; documents: readonly ParsedDocument[]; plan: Plan }> {
  const parsed = await publishable(parseFolder(input, report), originals, report);
  const paths = keptPaths(store, parsed, input);
  const documents = withKeptAnchors(store, parsed, paths);
  const day = dayOf(today);
  const collection = collectDocuments(documents, day, paths);
  return { collection, documents, plan: planVersions(store, collection, day) };
}
