// /sitemap.xml
import { type FileData, sitemapXml } from "../scripts/site/files.ts";

export const data = { permalink: "/sitemap.xml" };

export function render(data: FileData): string {
  return sitemapXml(data);
}
