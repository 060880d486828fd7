// npm run bench -- --search: the judged queries asked of our search, of Pagefind as it comes, and of MiniSearch with a Swedish
// stemmer, side by side; and what a first query costs on the wire.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";
import synonymer from "../_data/synonymer.ts";
import { type Ask, askEngine, type Figures, figuresOf, judge, readQueries } from "./bench-judge.ts";
import { searchWords } from "./compounds.ts";
import type { Collection } from "./model/collection.ts";
import type { PolicyDocument } from "./model/document.ts";
import { openEngine, type PagefindModule } from "./search/engine.ts";
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

const importScript = (folder: string) => (): Promise<PagefindModule> =>
  import(pathToFileURL(join(folder, "pagefind", "pagefind.js")).href);

/** Bytes that are fetched while `run` runs, as they lie in the folder: the parts of an index are packed already. */
async function bytesOf(run: () => Promise<unknown>): Promise<number> {
  const before = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (input, init) => {
    const response = await before(input, init);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  try {
    await run();
  } finally {
    globalThis.fetch = before;
  }
  return bytes;
}

function rowOf(name: string, { recall, mrr, precision, empties }: Figures, bytes: number | null): string {
  const figures = [recall, mrr, precision, empties].map((value) => value.toFixed(3).padStart(9));
  return `${name.padEnd(30)}${figures.join("")}${(bytes === null ? "–" : (bytes / 1000).toFixed(0)).padStart(9)}`;
}

/** Runs the comparison in `folder`, which must be empty. @returns the table */
export async function compareSearches(collection: Collection, folder: string): Promise<string> {
  const { documents } = collection;
  const [own, plain] = ["own", "plain"].map((name) => join(folder, name));
  if (own === undefined || plain === undefined) return "";
  for (const path of [own, plain]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "index.html"), "");
  }
  await indexSite({ collection, output: own, words: searchWords(), synonyms: synonymer });
  await plainPagefind(documents, plain);
  const rows = [`${"".padEnd(30)}   recall      MRR  precis.  empties   kB first`];
  const add = async (name: string, ask: Ask, bytes: number | null): Promise<void> => {
    for (const isHeld of [false, true]) {
      const queries = readQueries().filter(({ held }) => (held === true) === isHeld);
      const figures = figuresOf(await judge(ask, documents, queries));
      rows.push(rowOf(`${name}${isHeld ? ", held out" : ""}`, figures, isHeld ? null : bytes));
    }
  };
  await served(own, async (url) => {
    let engine = await openEngine(url, importScript(own));
    const bytes = await bytesOf(async () => {
      engine = await openEngine(url, importScript(own));
      await askEngine(engine)("granskning");
    });
    await add("Dagsljus", askEngine(engine), bytes);
  });
  await served(plain, async (url) => {
    const module = await importScript(plain)();
    const open = () => module.createInstance({ basePath: `${url}pagefind/`, baseUrl: "/", noWorker: true });
    const ask =
      (instance: ReturnType<typeof open>): Ask =>
      async (query) => {
        const { results } = await instance.search(query, { filters: {}, sort: {} });
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      };
    const bytes = await bytesOf(() => ask(open())("granskning"));
    await add("Pagefind as it comes", ask(open()), bytes);
  });
  await add("MiniSearch, Swedish stems", miniSearch(documents), null);
  return rows.join("\n");
}
