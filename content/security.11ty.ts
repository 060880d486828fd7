// /.well-known/security.txt
import { type FileData, securityTxt } from "../scripts/site/files.ts";

export const data = { permalink: "/.well-known/security.txt", eleventyExcludeFromCollections: true };

export function render(data: FileData): string {
  return securityTxt(data);
}
