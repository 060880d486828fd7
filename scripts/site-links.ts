// Follows every link of a built site.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "./model/diagnostics.ts";
import { findDeadLinks } from "./site/dead-links.ts";

/** Reports each link that leads nowhere. @returns how many pages were read */
export function reportDeadLinks(folder: string, report: Report): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, html: readFileSync(join(folder, file), "utf8") }));
  for (const { page, link, fault } of findDeadLinks(pages, new Set(files)))
    report({ code: "check/dead-link", file: page, place: null, args: { link, fault } });
  return pages.length;
}
