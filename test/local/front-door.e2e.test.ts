import { request } from "node:http";
import { expect, test } from "vitest";
import { deliveryOrders, giftOrder } from "../support/delivery-orders.ts";
import { anna } from "../support/fixtures.ts";
import { uploadPhoto } from "../support/photo-upload.ts";
import { startWorld } from "../support/world.ts";

const world = startWorld();
const { sendCommand, linkOf } = deliveryOrders(world);

/** An open handle of this process, as Node reports it: with an end elsewhere it is a connection, else it listens. */
interface Handle {
  type: string;
  localEndpoint?: { port: number };
  remoteEndpoint?: { port: number } | null;
}

const handles = (): Handle[] => (process.report.getReport() as unknown as { libuv: Handle[] }).libuv;

test("nothing listens but the front door, nothing else is dialled, and no process runs beside", async () => {
  const shop = await world.shop("giftShop");
  const [{ id }] = await shop.place(giftOrder);
  await sendCommand(shop, id, "accept");
  await uploadPhoto(shop.manager, id);
  await world.settle();
  await linkOf(id, anna.email);
  expect(world.inbox(id)).not.toEqual([]);
  expect(await world.execution(id)).toMatchObject({ status: "RUNNING" });

  const door = Number(new URL(world.runtime.url).port);
  const sockets = handles().filter(({ type, localEndpoint }) => type === "tcp" && localEndpoint);
  const listening = sockets.filter(({ remoteEndpoint }) => !remoteEndpoint);
  expect(listening.map(({ localEndpoint }) => localEndpoint!.port)).toEqual([door]);
  const ends = sockets.filter((socket) => !listening.includes(socket));
  const elsewhere = ends.filter(
    ({ localEndpoint, remoteEndpoint }) => localEndpoint!.port !== door && remoteEndpoint!.port !== door,
  );
  expect(elsewhere).toEqual([]);
  expect(handles().filter(({ type }) => type === "udp" || type === "process")).toEqual([]);
});

/** One path of every kind that the front door knows: pages, control, services, the API, links, and none. */
const paths = [
  ...["/", "/_local/environment", "/_local/tokens", "/_local/inbox", "/_local/orders/x/accept"],
  ...["/_local/aws/secrets", "/_local/aws/secrets?X-Amz-Signature=1", "/_local/aws/dynamodb"],
  ...["/_local/aws/lambda/2015-03-31/functions/notify/invocations", "/_local/aws/s3/waymark-photos/x"],
  ...["/.well-known/jwks.json", "/health", "/openapi.json", "/v1/orders", "/v1/webhooks/payments/generic"],
  ...["/l/1AAAAAAAAAAAAAAAAAAAAAA", "/board", "/nowhere"],
];
const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/** What a browser sends for a page of another site, and what the answer is. */
function answerTo(
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; cors: boolean }> {
  const { hostname, port } = new URL(world.runtime.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers, setHost: !("host" in headers) },
      (response) => {
        response.resume().on("end", () => {
          const cors = Object.keys(response.headers).some((name) => name.startsWith("access-control-"));
          resolve({ status: response.statusCode!, cors });
        });
      },
    );
    sent.on("error", reject).end();
  });
}

const foreign: [title: string, headers: Record<string, string>][] = [
  ["a name that was made to point here", { host: "evil.example" }],
  ["that with our port", { host: "evil.example:4000" }],
  ["a name that only begins as ours", { host: "localhost.evil.example" }],
  ["no name at all", { host: "" }],
  ["a page of another site", { origin: "https://evil.example" }],
  ["a page of another program on this machine", { origin: "http://localhost:5173" }],
  ["the same, as newer browsers say it", { origin: "http://localhost:5173", "sec-fetch-site": "same-site" }],
  ["a page without an origin, inside another site", { origin: "null", "sec-fetch-site": "cross-site" }],
];

test.each(foreign)(
  "refuses %s on every path, by every method, and answers no preflight",
  async (_, headers) => {
    for (const path of paths)
      for (const method of methods)
        expect([method, path, await answerTo(method, path, headers)]).toEqual([
          method,
          path,
          { status: 403, cors: false },
        ]);
  },
);

test("lets a person follow a link from anywhere, and programs call without an origin", async () => {
  const visit = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await answerTo("GET", "/l/1AAAAAAAAAAAAAAAAAAAAAA", visit)).status).toBe(404);
  expect((await answerTo("GET", "/health", {})).status).toBe(200);
  expect((await answerTo("POST", "/v1/orders", {})).status).toBe(401);
  expect((await answerTo("POST", "/v1/orders", { "sec-fetch-site": "cross-site" })).status).toBe(403);
});
