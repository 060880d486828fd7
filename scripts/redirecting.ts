// Writes where addresses lead that have no page of their own: as pages, and for every kind of host that knows redirects.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { numberKey } from "./link/address.ts";
import type { Collection } from "./model/collection.ts";
import { caddyFile, nginxFile, redirectsFile, stubHtml } from "./publish/redirects.ts";

async function writeAt(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Writes the redirects for every kind of host. @param base the sub-path, without a slash at the end */
export async function writeRedirects(
  redirects: ReadonlyMap<string, string>,
  short: ReadonlyMap<string, string>,
  output: string,
  site: { readonly baseUrl: string },
  base: string,
): Promise<void> {
  const all = new Map([...redirects, ...short]);
  for (const [from, to] of all) {
    const page = stubHtml(base + to, { ...site, style: `${base}/assets/dagsljus.css` });
    if (from.endsWith("/")) await writeAt(join(output, from.slice(1), "index.html"), page);
    // programs that read feeds follow no page: they get the other feed, which says where it stands
    else if (existsSync(join(output, to)) && !to.endsWith("/"))
      await writeAt(join(output, from), await readFile(join(output, to)));
  }
  // some hosts read so many lines and no more: short forms, which have pages too, come last
  await writeFile(join(output, "_redirects"), redirectsFile(redirects, base) + redirectsFile(short, base));
  const folder = join(output, "data", "omdirigeringar");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "nginx.conf"), nginxFile(all, base));
  await writeFile(join(folder, "Caddyfile"), caddyFile(all, base));
}

/** `/id/ASN-2024-2039/`, `/id/SR-2023-81/4/` → the pages of the case and the recommendation. However a number is printed, it has one. */
export function shortForms({ records }: Collection): Map<string, string> {
  const forms = new Map<string, string>();
  // "ASN-2024-2039", "SR-2023-81/4"; a name with spaces is no short form
  const put = (id: string, href: string): void => {
    if (/^[A-ZÅÄÖ0-9][A-Za-z0-9ÅÄÖ-]*(?:\/[a-z0-9-]+)?$/.test(id) && /\d/.test(id))
      forms.set(`/id/${id}/`, href);
  };
  for (const { diarienummer, href } of records.cases) put(numberKey(diarienummer), href);
  for (const { id, href } of records.audits) put(id, href);
  for (const { id, href } of records.recommendations) put(id, href);
  return forms;
}
