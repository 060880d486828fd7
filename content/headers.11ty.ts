// /_headers
import type { FileData } from "../scripts/site/files.ts";
import { headersText } from "../scripts/site/hosts.ts";

export const data = { permalink: "/_headers" };

export function render(data: FileData): string {
  return headersText(data);
}
