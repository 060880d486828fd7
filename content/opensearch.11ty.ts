// /opensearch.xml
import { type FileData, openSearchXml } from "../scripts/site/files.ts";

export const data = { permalink: "/opensearch.xml", eleventyExcludeFromCollections: true };

export function render(data: FileData): string {
  return openSearchXml(data);
}
