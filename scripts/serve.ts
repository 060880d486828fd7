// Serves the built site on this machine, with the headers that a real host would send. Files only, nothing is worked out.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { basename, extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import { DATA_TYPES } from "./site/hosts.ts";

/** What others may fetch too. */
const DATA = Object.fromEntries(Object.entries(DATA_TYPES).map(([ending, type]) => [`.${ending}`, type]));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ...DATA,
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};

/** What a host sends packed. */
const PACKED = /^text\/|[/+](?:json|xml)\b|javascript/;

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
} as const;

// what a browser heeds where it shows a file, and not where a page fetches one: a search fetches twenty
const SHOWN_HEADERS = {
  // the page says the rest of its policy itself; `frame-ancestors` only works as a header
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
} as const;

function headersOf(name: string, type: string): Readonly<Record<string, string>> {
  const open = name in DATA || name === ".atom" ? { "Access-Control-Allow-Origin": "*" } : {};
  return { ...HEADERS, ...(/html|xml/.test(type) ? SHOWN_HEADERS : {}), ...open };
}

export interface ServeOptions {
  readonly folder: string;
  /** Where the site stands on the server: "/" or "/repo/". */
  readonly base: string;
}

/** Makes the server; it does not listen yet. Whatever is asked, nothing outside `folder` is read. */
export function siteServer({ folder, base }: ServeOptions): Server {
  const root = resolve(folder);
  return createServer((request, response) => {
    void answer(root, base, request, response);
  });
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  const { url = "/", method = "GET" } = request;
  if (method !== "GET" && method !== "HEAD")
    return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
  const [path = "/", query] = url.split("?", 2);
  const asked = path.startsWith(base) ? fileFor(root, path.slice(base.length)) : null;
  const found = asked === null ? null : await findFile(asked);
  if (asked !== null && found === join(asked, "index.html") && !path.endsWith("/"))
    // `//host/` would lead elsewhere
    return void response
      .writeHead(301, { Location: `/${path.replace(/^\/+/, "")}/${query === undefined ? "" : `?${query}`}` })
      .end();
  const file = found ?? (await findFile(join(root, "404.html")));
  if (file === null) return void response.writeHead(404, HEADERS).end();
  const name = endingOf(file);
  const type = TYPES[name] ?? "application/octet-stream";
  const isPacked = PACKED.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const packing = isPacked ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {};
  response.writeHead(found === null ? 404 : 200, {
    ...headersOf(name, type),
    "Content-Type": type,
    ...packing,
  });
  if (method === "HEAD") return void response.end();
  const content = createReadStream(file).on("error", () => response.destroy());
  (isPacked ? content.pipe(createGzip()) : content).pipe(response);
}

/** Feeds have a name in place of an ending of their own, since more hosts know `.xml` than `.atom`. */
function endingOf(file: string): string {
  return basename(file) === "atom.xml" ? ".atom" : basename(file) === "dcat" ? ".rdf" : extname(file);
}

/** The path on disk that an address means, or null where it leads out of the site or cannot be read. */
function fileFor(root: string, path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    if (/[\0\\]/.test(decoded)) return null;
    const file = resolve(root, `./${decoded}`);
    return file === root || file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}

async function findFile(path: string): Promise<string | null> {
  for (const file of [path, join(path, "index.html")]) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return file;
  }
  return null;
}

function main(): void {
  const { values } = parseArgs({
    options: { dir: { type: "string", default: "_site" }, base: { type: "string", default: "/" } },
  });
  const port = Number(process.env.PORT ?? 8080);
  const base = `/${values.base.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  const server = siteServer({ folder: values.dir, base });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE" ? `port ${port} is taken; try PORT=${port + 1} npm start` : error.message;
    console.error(`The site cannot be served: ${reason}`);
    process.exitCode = 2;
  });
  server.listen(port, () => console.log(`Dagsljus: http://localhost:${port}${base === "/" ? "" : base}`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
