// nginx and Caddy on this machine, each serving a built site with our snippets, as an operator would set them up.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Host {
  /** Address of the server, without a slash at the end. */
  readonly url: string;
  /** What the program says of its configuration. @throws where it refuses it */
  readonly check: () => string;
  readonly close: () => Promise<void>;
}

export const HOSTS = ["nginx", "caddy"] as const;
type Kind = (typeof HOSTS)[number];

/** Whether the program is on this machine. */
export function has(kind: Kind): boolean {
  try {
    execFileSync(kind, [kind === "nginx" ? "-v" : "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const nginxConfig = (folder: string, site: string, port: number): string => `
daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  include ${site}/data/servrar/nginx-headers.conf;
  map $uri $moved { include ${site}/data/omdirigeringar/nginx.conf; }
  server {
    listen 127.0.0.1:${port}; root ${folder}/root;
    if ($moved) { return 301 $moved; }
    include ${site}/data/servrar/nginx-server.conf;
  }
}
`;

const caddyConfig = (folder: string, site: string, base: string, port: number): string => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${folder}/root
  import ${site}/data/omdirigeringar/Caddyfile
  import ${site}/data/servrar/caddy-headers.conf
  handle_errors {
    rewrite * ${base}/404.html
    file_server
  }
  file_server
}
`;

function commandsOf(kind: Kind, folder: string, config: string): { check: string[]; run: string[] } {
  if (kind === "nginx") {
    const args = ["-p", folder, "-c", config, "-e", "stderr"];
    return { check: [...args, "-t"], run: args };
  }
  const args = ["--adapter", "caddyfile", "--config", config];
  return { check: ["validate", ...args], run: ["run", ...args] };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** Starts it. @param base the sub-path that the site was built for, without a slash at the end */
export async function startHost(kind: Kind, site: string, base: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), "dagsljus-host-"));
  const root = join(folder, "root");
  if (base !== "") mkdirSync(root);
  symlinkSync(site, join(root, base));
  const port = await freePort();
  const config = join(folder, "config");
  writeFileSync(
    config,
    kind === "nginx" ? nginxConfig(folder, site, port) : caddyConfig(folder, site, base, port),
  );
  const { check, run } = commandsOf(kind, folder, config);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(kind, run, { stdio: "ignore", env });
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await untilItAnswers(url, child).catch(async (error: unknown) => {
    const said = await Promise.resolve()
      .then(() => execFileSync(kind, check, { encoding: "utf8", env }))
      .catch(String);
    await close();
    throw new Error(`${error}: ${said}`);
  });
  return {
    url,
    check: () => execFileSync("sh", ["-c", `"$@" 2>&1`, "sh", kind, ...check], { encoding: "utf8", env }),
    close,
  };
}
