// /_headers
import { type FileData, headersText } from "../scripts/site/files.ts";

export const data = { permalink: "/_headers" };

export function render(data: FileData): string {
  return headersText(data);
}
