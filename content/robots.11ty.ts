// /robots.txt
import { type FileData, robotsTxt } from "../scripts/site/files.ts";

export const data = { permalink: "/robots.txt" };

export function render(data: FileData): string {
  return robotsTxt(data);
}
