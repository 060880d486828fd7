// The search of a small collection, run in Node against files on this machine: the same code as in the browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PolicyDocument } from "../../scripts/model/document.ts";
import { type Engine, openEngine, type PagefindModule } from "../../scripts/search/engine.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
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

/** Opens the index of a site that is already on disk. */
export async function openFolder(folder: string, url: string): Promise<Engine> {
  const script = pathToFileURL(join(folder, "pagefind", "pagefind.js")).href;
  const load = (): Promise<PagefindModule> => import(/* @vite-ignore */ script);
  return openEngine(url, load);
}

/** Indexes documents and opens the search over them. */
export async function searchOver(documents: readonly PolicyDocument[], limit?: number): Promise<TestSearch> {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-search-"));
  await indexSite({ collection: { documents }, output: folder, ...(limit === undefined ? {} : { limit }) });
  const served = await serveFolder(folder);
  const close = async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { engine: await openFolder(folder, served.url), folder, close };
}
