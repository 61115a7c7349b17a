import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { fixtureApplication } from "../fixture/application.ts";

const folder = temporaryFolder();
const reported: object[] = [];
let failures = 0;
let runtime: Runtime;
let s3: S3Client;

async function report(event: object): Promise<void> {
  if (failures-- > 0) throw new Error("on purpose");
  reported.push(event);
}
const start = () =>
  startRuntime({
    port: 0,
    dataDir: folder.path,
    application: fixtureApplication({ "photo-uploaded": report }),
  });

beforeAll(async () => {
  runtime = await start();
  s3 = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
});
afterAll(async () => {
  await runtime.close();
  folder.close();
});

const cat = { Bucket: "photos", Key: "photos/01K/00-cat" };
const put = (signingDate = new Date(runtime.clock.now())) =>
  getSignedUrl(s3, new PutObjectCommand({ ...cat, ContentType: "image/jpeg", ContentLength: 4 }), {
    expiresIn: 60,
    signingDate,
    signableHeaders: new Set(["content-type", "content-length"]),
  });
// No connection is kept: the runtime that starts again has the address of the one before.
const connection = "close";
const send = async (url: string, body = "cat!", type = "image/jpeg") =>
  fetch(url, { method: "PUT", body, headers: { "content-type": type, connection } });

test("takes what an address was signed for, and tells the function of it until it succeeds", async () => {
  failures = 1;
  expect((await send(await put())).status).toBe(200);
  await runtime.settle();
  expect(reported).toMatchObject([
    {
      Records: [{ s3: { bucket: { name: "photos" }, object: { key: "photos/01K/00-cat", size: 4 } } }],
    },
  ]);
  expect(await s3.send(new HeadObjectCommand(cat))).toMatchObject({
    ContentType: "image/jpeg",
    ContentLength: 4,
  });
});

test("writes once where the address says so, also for two who come at once", async () => {
  const once = { Bucket: "photos", Key: "photos/01K/01-cat" };
  const put = new PutObjectCommand({
    ...once,
    ContentType: "image/jpeg",
    ContentLength: 4,
    IfNoneMatch: "*",
  });
  const signed = ["content-type", "content-length", "if-none-match"];
  const signingDate = new Date(runtime.clock.now());
  const url = await getSignedUrl(s3, put, { signingDate, signableHeaders: new Set(signed) });
  const send = (body: string, more: Record<string, string> = { "if-none-match": "*" }) =>
    fetch(url, { method: "PUT", body, headers: { "content-type": "image/jpeg", connection, ...more } });
  expect((await send("cat!", {})).status).toBe(403);
  const statuses = (await Promise.all(["cat!", "dog!"].map((body) => send(body)))).map(
    ({ status }) => status,
  );
  expect(statuses.toSorted()).toEqual([200, 412]);
  expect((await send("dog!")).status).toBe(412);
});

test("refuses another length, another type, another key, and what is too late by the runtime's clock", async () => {
  const url = await put();
  const answers = [
    await send(url, "cats!"),
    await send(url, "cat!", "text/html"),
    await send(url.replace("00-cat", "00-dog")),
    await send(await put(new Date(Date.parse(runtime.clock.now()) - 61_000))),
    await fetch(url.split("?")[0]!),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/<Code>(SignatureDoesNotMatch|AccessDenied)<\/Code>/);
  }
});

test("keeps objects over a restart, gives them by signed addresses, and removes them", async () => {
  await send(await put());
  await runtime.close();
  runtime = await start();
  const view = await getSignedUrl(s3, new GetObjectCommand(cat), {
    signingDate: new Date(runtime.clock.now()),
  });
  expect(await (await fetch(view, { headers: { connection } })).text()).toBe("cat!");
  await s3.send(new DeleteObjectCommand(cat));
  expect((await fetch(view)).status).toBe(404);
  await expect(s3.send(new HeadObjectCommand(cat))).rejects.toMatchObject({ name: "NotFound" });
});
