// npm run bench -- --search: the judged queries asked of our search, of Pagefind as it comes, and of MiniSearch with a Swedish
// stemmer, side by side; and what a first query costs on the wire.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";
import { chromium } from "playwright-core";
import synonymer from "../_data/synonymer.ts";
import { startBrowser } from "../tests/support/browser.ts";
import { type Ask, askEngine, type Figures, figuresOf, judge, readQueries } from "./bench-judge.ts";
import { costsOver, writePlainPage } from "./bench-line.ts";
import { searchWords } from "./compounds.ts";
import type { Collection } from "./model/collection.ts";
import type { PolicyDocument } from "./model/document.ts";
import { openEngine } from "./search/engine.ts";
import { indexSite } from "./search/index-site.ts";
import { siteServer } from "./serve.ts";
import { stemOf } from "./swedish/stem.ts";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function plainPage({ frontMatter, passages }: PolicyDocument): string {
  const body = passages.map(({ text, level }) =>
    level === null ? `<p>${escaped(text)}</p>` : `<h2>${escaped(text)}</h2>`,
  );
  const head = `<h1>${escaped(frontMatter.title)}</h1><p>${frontMatter.diarienummer ?? ""}</p>`;
  return `<!doctype html><html lang="sv"><title>${escaped(frontMatter.title)}</title><main>${head}${body.join("")}</main></html>`;
}

async function plainPagefind(documents: readonly PolicyDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  for (const document of documents)
    await index.addHTMLFile({ url: document.href, content: plainPage(document) });
  await index.writeFiles({ outputPath: join(folder, "pagefind") });
  await close();
}

function miniSearch(documents: readonly PolicyDocument[]): Ask {
  const stemmed = (term: string): string => stemOf(term.toLowerCase());
  const index = new MiniSearch({ fields: ["title", "number", "text"], processTerm: stemmed });
  index.addAll(
    documents.map(({ href, frontMatter, passages }) => ({
      id: href,
      title: frontMatter.title,
      number: frontMatter.diarienummer ?? "",
      text: passages.map(({ text }) => text).join("\n"),
    })),
  );
  return async (query) =>
    index
      .search(query, { combineWith: "AND", prefix: true, boost: { title: 5 } })
      .slice(0, 10)
      .map(({ id }) => String(id));
}

/** Serves a folder while `run` runs. */
async function served<T>(folder: string, run: (url: string) => Promise<T>): Promise<T> {
  const server = siteServer({ folder, base: "/" });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return await run(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What is used of Pagefind's own script. */
interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): {
    search(term: string): Promise<{ readonly results: readonly { data(): Promise<{ url: string }> }[] }>;
  };
}

const importScript = (folder: string): Promise<PagefindModule> =>
  import(pathToFileURL(join(folder, "pagefind", "pagefind.js")).href);

function rowOf(name: string, { recall, mrr, precision, empties }: Figures): string {
  const figures = [recall, mrr, precision, empties].map((value) => value.toFixed(3).padStart(9));
  return `${name.padEnd(36)}${figures.join("")}`;
}

async function indexBoth(
  collection: Collection,
  folder: string,
): Promise<{ readonly own: string; readonly plain: string }> {
  const [own, plain] = [join(folder, "own"), join(folder, "plain")];
  for (const path of [own, plain]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "index.html"), "");
  }
  await indexSite({ collection, output: own, words: searchWords(), synonyms: synonymer });
  await plainPagefind(collection.documents, plain);
  return { own, plain };
}

/**
 * Asks both searches one query of each shape, in a browser on a slow line.
 * @param page a built site, whose search page is taken
 */
export async function compareCosts(collection: Collection, folder: string, page: string): Promise<string> {
  const { own, plain } = await indexBoth(collection, folder);
  for (const name of ["sok", "assets"]) cpSync(join(page, name), join(own, name), { recursive: true });
  writePlainPage(plain);
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    return await served(own, (ours) => served(plain, (theirs) => costsOver(browser, ours, theirs)));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs the comparison in `folder`, which must be empty. @returns the table */
export async function compareSearches(collection: Collection, folder: string): Promise<string> {
  const { documents } = collection;
  const { own, plain } = await indexBoth(collection, folder);
  const rows = [`${"".padEnd(36)}   recall      MRR  precis.  empties`];
  const add = async (name: string, ask: Ask): Promise<void> => {
    for (const isHeld of [false, true]) {
      const queries = readQueries().filter(({ held }) => (held === true) === isHeld);
      const figures = figuresOf(await judge(ask, documents, queries));
      rows.push(rowOf(`${name}${isHeld ? ", held out" : ""}`, figures));
    }
  };
  await served(own, async (url) => {
    await add("Dagsljus", askEngine(await openEngine(url)));
  });
  await served(plain, async (url) => {
    const module = await importScript(plain);
    const open = () => module.createInstance({ basePath: `${url}pagefind/`, baseUrl: "/", noWorker: true });
    const ask =
      (instance: ReturnType<typeof open>): Ask =>
      async (query) => {
        const { results } = await instance.search(query);
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      };
    await add("Pagefind as it comes", ask(open()));
  });
  await add("MiniSearch, Swedish stems", miniSearch(documents));
  return rows.join("\n");
}
