// Fetches the parts of the index.
import { type Catalogue, PAGEFIND_VERSION } from "./catalogue.ts";
import type { Load } from "./core.ts";

async function fetched(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** Some hosts unpack what they send, and say so; others send the file as it lies. */
async function unpacked(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What the program begins with, as every file of Pagefind's own. */
const MAGIC = "pagefind_dcd".length;

/** What fetches from the index of a site. @param base address of the site, with a slash at the end */
export function loaderOf(base: string): {
  catalogue: () => Promise<Catalogue>;
  program: () => Promise<Uint8Array<ArrayBuffer>>;
  part: (catalogue: Pick<Catalogue, "hash">) => Load;
} {
  const bundle = `${base}pagefind/`;
  return {
    catalogue: async () => {
      const response = await fetched(`${bundle}catalogue.gz`, { cache: "no-cache" });
      return JSON.parse(new TextDecoder().decode(await unpacked(response)));
    },
    program: async () => {
      const response = await fetched(`${bundle}program.pagefind?v=${PAGEFIND_VERSION}`);
      return (await unpacked(response)).slice(MAGIC);
    },
    // the parts have the same names in every version: the hash tells them apart
    part:
      ({ hash }) =>
      async (path) =>
        unpacked(await fetched(`${bundle}${path}?v=${hash}`)),
  };
}
