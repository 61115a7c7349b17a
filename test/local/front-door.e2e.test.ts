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
