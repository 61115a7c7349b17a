import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleBoard } from "../../../board/bundle.ts";
import { sendRaw } from "../../support/http-request.ts";
import { startWorld } from "../../support/world.ts";

/** The page of the board and its files, as browsers ask for them. */
const world = startWorld();
const get = (path: string, headers = {}, method = "GET") =>
  sendRaw(world.runtime.url, method, path, { headers });
const { scripts, style, files } = bundleBoard();
const script = scripts.en;

it.each(["/board", "/board/orders/01JDABCDEF", "/board/archive?status=done"])(
  "%s is the one page, which names the files of this moment",
  async (path) => {
    const { status, type, text } = await get(path);
    expect({ status, type }).toEqual({ status: 200, type: "text/html" });
    for (const name of [script, style]) expect(text).toContain(`/board/assets/${name}`);
    expect(text).not.toMatch(/<script>|<style|\son\w+=/);
  },
);

it("comes in the language that was chosen, or else in the first that the browser wishes for", async () => {
  const languageFor = async (headers: object) => {
    const { text } = await get("/board", headers);
    const language = /<html lang="(\w+)">/.exec(text)![1] as keyof typeof scripts;
    expect(text).toContain(scripts[language]);
    return language;
  };
  expect(await languageFor({})).toBe("en");
  expect(await languageFor({ "accept-language": "de, pl-PL;q=0.8, ru;q=0.5" })).toBe("pl");
  expect(await languageFor({ "accept-language": "pl", cookie: "a=b; waymark-language=ru" })).toBe("ru");
  expect(await languageFor({ "accept-language": "pl", cookie: "waymark-language=constructor" })).toBe("pl");
});

it("is asked for again each time, and not sent again while it is the same", async () => {
  const { headers } = await get("/board");
  expect(headers["cache-control"]).toBe("no-cache");
  const again = await get("/board", { "if-none-match": headers.etag! });
  expect(again).toMatchObject({ status: 304, text: "" });
  expect(await get("/board", {}, "HEAD")).toMatchObject({ status: 200, text: "" });
});

it("lets scripts, styles and requests in from here alone, and no text become markup", async () => {
  const { headers } = await get("/board");
  const policy = headers["content-security-policy"] as string;
  const url = world.runtime.url;
  expect(Object.fromEntries(policy.split("; ").map((part) => part.split(/ (.*)/)))).toEqual({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": `'self' blob: data: ${url}`,
    "worker-src": "'self'",
    "media-src": "'self'",
    "connect-src": `'self' ${url}`,
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "waymark-worker",
  });
  expect(headers).toMatchObject({
    "cross-origin-opener-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
  });
});

it("lets pictures in from the hosts that the reader's board has asked for, and nothing else that a cookie says", async () => {
  const kept = "https://img.example|https://a;script-src|http://b.example|https://cdn.example:8443|*|https:";
  const { headers, text } = await get("/board", {
    cookie: `a=b; waymark-pictures=${kept.replaceAll(";", "%3B")}`,
  });
  const url = world.runtime.url;
  expect(headers["content-security-policy"]).toContain(
    `; img-src 'self' blob: data: ${url} https://img.example https://cdn.example:8443; media-src`,
  );
  expect(text).toContain('<meta name="pictures" content="https://img.example https://cdn.example:8443">');
  const { etag } = (await get("/board")).headers;
  expect(headers.etag).not.toBe(etag);
  const many = Array.from({ length: 50 }, (_, n) => `https://h${n}.example`).join("|");
  const policy = (await get("/board", { cookie: `waymark-pictures=${many}` })).headers[
    "content-security-policy"
  ];
  expect(policy).toContain("https://h11.example;");
});

it.each(Object.keys(files))(
  "%s is kept for good, compressed where the browser can read that",
  async (name) => {
    const path = `/board/assets/${name}`;
    const plain = await get(path);
    expect(plain.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "content-type": files[name]!.type,
    });
    expect(plain.text).toBe(files[name]!.text);
    const answer = await fetch(world.runtime.url + path, { headers: { "accept-encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(await answer.text()).toBe(plain.text);
    expect(brotliDecompressSync(Buffer.from(files[name]!.brotli, "base64")).toString()).toBe(plain.text);
  },
);

it("a script that is gone since loads the page again; other files that are gone are missing", async () => {
  const gone = await get("/board/assets/main-00000000.js");
  expect(gone).toMatchObject({
    status: 200,
    type: "text/javascript",
    headers: { "cache-control": "no-store" },
  });
  expect(gone.text).toContain("location.reload()");
  for (const path of ["/board/assets/style-00000000.css", "/board/assets/", "/board/assets/constructor"])
    expect(await get(path)).toMatchObject({ status: 404, headers: { "cache-control": "no-store" } });
});

it("dates its answers by the clock of the orders, which deadlines are counted by", async () => {
  const { headers } = await get("/v1/lifecycles/marketplace");
  expect(new Date(headers.date!).toISOString().slice(0, 19)).toBe(world.now().slice(0, 19));
});

it("S2-14 serves the service worker by one name, asked for again each time, which may fetch nothing", async () => {
  const answer = await get("/board/worker.js");
  expect(answer).toMatchObject({ status: 200, text: bundleBoard().worker.text });
  expect(answer.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-cache",
    "content-security-policy": "default-src 'none'",
  });
});
