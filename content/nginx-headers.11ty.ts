// /data/servrar/nginx-headers.conf
import type { FileData } from "../scripts/site/files.ts";
import { nginxHeaders } from "../scripts/site/hosts.ts";

export const data = { permalink: "/data/servrar/nginx-headers.conf" };

export function render(data: FileData): string {
  return nginxHeaders(data);
}
