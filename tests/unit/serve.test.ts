import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFolder } from "../support/search.ts";

const outside = mkdtempSync(join(tmpdir(), "dagsljus-serve-"));
const folder = join(outside, "site");
mkdirSync(join(folder, "om"), { recursive: true });
for (const [file, text] of [
  ["index.html", "start"],
  ["404.html", "saknas"],
  ["om/index.html", "om"],
  ["a.css", "a{}"],
  ["x.pagefind", "x"],
  ["om/atom.xml", "<feed/>"],
  ["alla.ics", "BEGIN:VCALENDAR"],
] as const)
  writeFileSync(join(folder, file), text);
writeFileSync(join(outside, "secret.txt"), "secret");
mkdirSync(join(outside, "site-2"));
writeFileSync(join(outside, "site-2", "secret.txt"), "secret");

/** Asks for a path as it stands: `fetch` would tidy `..` away. */
function get(url: string, path: string, method = "GET") {
  return new Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }>(
    (resolve, reject) => {
      const asked = request(url, { path, method }, (response) => {
        let text = "";
        response.on("data", (part) => (text += part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      asked.on("error", reject).end();
    },
  );
}

describe.each(["/", "/repo/"])("the server at %s", (base) => {
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    served = await serveFolder(folder, base);
  });
  afterAll(() => served.close());
  const ask = (path: string, method?: string) => get(served.url, path, method);

  test("gives pages with their type and the headers of a host", async () => {
    const { status, text, headers } = await ask(base);
    expect([status, text]).toEqual([200, "start"]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect((await ask(`${base}a.css?v=1`)).headers["content-type"]).toBe("text/css; charset=utf-8");
    const part = (await ask(`${base}x.pagefind`)).headers;
    expect([part["x-content-type-options"], part["content-security-policy"]]).toEqual(["nosniff", undefined]);
    expect((await ask(`${base}om/`)).text).toBe("om");
    const typeOf = async (path: string) => (await ask(base + path)).headers["content-type"];
    expect(await typeOf("om/atom.xml")).toBe("application/atom+xml; charset=utf-8");
    expect(await typeOf("alla.ics")).toBe("text/calendar; charset=utf-8");
  });

  test("leads a folder without a slash to the one with it", async () => {
    const { status, headers } = await ask(`${base}om?q=1`);
    expect([status, headers.location]).toEqual([301, `${base}om/?q=1`]);
  });

  test("says 404 on the page for it", async () => {
    const { status, text } = await ask(`${base}finns-inte/`);
    expect([status, text]).toEqual([404, "saknas"]);
  });

  test.each([
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "om/../../secret.txt",
    "..%5csecret.txt",
    "../site-2/secret.txt",
    "/../secret.txt",
    "%00",
    "%",
    "secret.txt%00.html",
  ])("does not leave its folder for %s", async (path) => {
    const { status, text } = await ask(base + path);
    expect(status).toBe(404);
    expect(text).not.toContain("secret");
  });

  test("takes no other method than reading", async () => {
    expect((await ask(base, "POST")).status).toBe(405);
    const head = await ask(base, "HEAD");
    expect([head.status, head.text]).toEqual([200, ""]);
  });
});
