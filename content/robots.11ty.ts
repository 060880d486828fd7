// /robots.txt
import { type FileData, robotsTxt } from "../scripts/site/files.ts";

export const data = { permalink: "/robots.txt", eleventyExcludeFromCollections: true };

export function render(data: FileData): string {
  return robotsTxt(data);
}
