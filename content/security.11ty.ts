// /.well-known/security.txt
import { type FileData, securityTxt } from "../scripts/site/files.ts";

export const data = { permalink: "/.well-known/security.txt" };

export function render(data: FileData): string {
  return securityTxt(data);
}
