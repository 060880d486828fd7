// /data/servrar/caddy-headers.conf
import { caddyHeaders, type FileData } from "../scripts/site/files.ts";

export const data = { permalink: "/data/servrar/caddy-headers.conf" };

export function render(data: FileData): string {
  return caddyHeaders(data);
}
