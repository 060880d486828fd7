// /data/servrar/caddy-headers.conf
import type { FileData } from "../scripts/site/files.ts";
import { caddyHeaders } from "../scripts/site/hosts.ts";

export const data = { permalink: "/data/servrar/caddy-headers.conf" };

export function render(data: FileData): string {
  return caddyHeaders(data);
}
