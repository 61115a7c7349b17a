import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import type { Notification } from "../../../domain/messages/notifications.ts";
import type { Order } from "../../../domain/order/order.ts";

const since = "2027-11-22T10:00:00Z";
const manager = mockClient(SecretsManagerClient);
const db = mockClient(DynamoDBDocumentClient);

beforeEach(() => {
  vi.resetModules();
  db.reset();
  db.on(PutCommand).resolves({});
});

/** How many links are kept for a later e-mail to the buyer of an order. */
async function keptFor(placedAt: string, keys: object): Promise<number> {
  manager.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(keys) });
  const { pageUrlFor: pageFor } = await import("../../../io/links/links.ts");
  const message = {
    party: "buyer",
    version: 3,
    template: "shipped",
    channel: "email",
  } as unknown as Notification;
  const order = { id: "01", history: [{ at: placedAt }], delivery: {} } as unknown as Order;
  expect(await pageFor(message, order)).toMatch(/\/l\/.{23}$/);
  return db.commandCalls(PutCommand).length;
}

it("keeps a link once, before there is an order", async () => {
  expect(await keptFor("2026-11-22T10:00:00Z", { current: "1", 1: "Zmlyc3Q", 2: "c2Vjb25k" })).toBe(0);
});

it("keeps it anew when the key in use is younger than the order, because its token is another one", async () => {
  const keys = { current: "2", since, 1: "Zmlyc3Q", 2: "c2Vjb25k" };
  expect(await keptFor("2027-11-22T09:59:59Z", keys)).toBe(1);
});

it("keeps it anew for some minutes more, in which functions may still use the former key", async () => {
  const keys = { current: "2", since, 1: "Zmlyc3Q", 2: "c2Vjb25k" };
  expect(await keptFor("2027-11-22T10:09:59Z", keys)).toBe(1);
  db.resetHistory();
  expect(await keptFor("2027-11-22T10:10:00Z", keys)).toBe(0);
});
