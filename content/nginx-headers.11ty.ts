// /data/servrar/nginx-headers.conf
import { type FileData, nginxHeaders } from "../scripts/site/files.ts";

export const data = { permalink: "/data/servrar/nginx-headers.conf" };

export function render(data: FileData): string {
  return nginxHeaders(data);
}
