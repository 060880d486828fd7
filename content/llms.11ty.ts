// /llms.txt
import { type FileData, llmsTxt } from "../scripts/site/files.ts";

export const data = { permalink: "/llms.txt" };

export function render(data: FileData): string {
  return llmsTxt(data);
}
