// /opensearch.xml
import { type FileData, openSearchXml } from "../scripts/site/files.ts";

export const data = { permalink: "/opensearch.xml" };

export function render(data: FileData): string {
  return openSearchXml(data);
}
