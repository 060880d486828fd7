// The search of a small collection, run in Node against files on this machine: the same code as in the browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyDocument } from "../../scripts/model/document.ts";
import { type Engine, openEngine } from "../../scripts/search/engine.ts";
import { type IndexOptions, indexSite } from "../../scripts/search/index-site.ts";
import { siteServer } from "../../scripts/serve.ts";

export interface TestSearch {
  readonly engine: Engine;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(
  folder: string,
  base = "/",
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = siteServer({ folder, base });
  // a connection that is closed just as it is taken again is a failure that the site does not have
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${address.port}${base}`, close };
}

/** Indexes documents and opens the search over them. */
export async function searchOver(
  documents: readonly PolicyDocument[],
  options: Partial<IndexOptions> = {},
): Promise<TestSearch> {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-search-"));
  await indexSite({ collection: { documents }, output: folder, ...options });
  const served = await serveFolder(folder);
  const close = async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { engine: await openEngine(served.url), folder, close };
}
