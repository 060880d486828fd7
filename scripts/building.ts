// Builds a whole site beside the place where it will stand, and says whether it may go there.
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { type AddressStore, openStore, writeStore } from "./address-store.ts";
import { assembleSite } from "./assemble.ts";
import { reportImplausible, reportWithdrawn } from "./collect.ts";
import { collectPublished } from "./collect-published.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { SiteAddresses } from "./model/lock.ts";
import type { Plan } from "./plan-versions.ts";
import { makePublished } from "./published.ts";
import { dayOf } from "./today.ts";
import { reportExposedFiles } from "./withhold.ts";

export interface BuildRequest {
  /** The folder of Markdown. */
  readonly input: string;
  /** The folder to build in; what stands there is removed. */
  readonly fresh: string;
  readonly basePath: string;
  readonly today: string | undefined;
}

/** A site that may be published. */
export interface Built {
  readonly collection: Collection;
  readonly pages: number;
  /** Writes down what is published now. */
  readonly record: () => void;
}

/** Builds. null where it may not be published: then nothing of it is left. */
export async function buildBeside(request: BuildRequest, report: Report): Promise<Built | null> {
  const store = openStore(request.input, report);
  return store === null ? null : build(store, request, report);
}

async function build(
  store: AddressStore,
  { input, fresh, basePath, today }: BuildRequest,
  report: Report,
): Promise<Built | null> {
  const originals = resolve(input, "../original");
  const { collection, documents, plan } = await collectPublished(input, originals, store, today, report);
  reportImplausible(collection, input, report);
  reportWithdrawn(collection, report);
  let isBroken = false;
  const published = makePublished(store, plan, collection, input, dayOf(today), (diagnostic) => {
    isBroken = true;
    report(diagnostic);
  });
  try {
    const { pages, addresses } = await assembleSite({
      collection,
      output: fresh,
      basePath,
      originals,
      published,
    });
    const isExposed = reportExposedFiles(fresh, documents, report);
    if (!isExposed && !isBroken)
      return { collection, pages, record: () => note(store, plan, addresses, report) };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(fresh, { recursive: true, force: true });
  return null;
}

/** A folder that may only be read keeps nobody from publishing. */
function note(store: AddressStore, plan: Plan, addresses: SiteAddresses, report: Report): void {
  try {
    writeStore(store, plan, addresses);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ code: "address/not-noted", file: store.folder, place: null, args: { reason } });
  }
}
