// /data/servrar/nginx-server.conf
import type { FileData } from "../scripts/site/files.ts";
import { nginxServer } from "../scripts/site/hosts.ts";

export const data = { permalink: "/data/servrar/nginx-server.conf" };

export function render(data: FileData): string {
  return nginxServer(data);
}
