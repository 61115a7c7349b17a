import { createHash } from "node:crypto";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeAll, expect, test } from "vitest";
import type { Link } from "../../../domain/links/link.ts";
import { orderItem } from "../../../io/orders/order-item.ts";
import { tell } from "../../proofs/counts.ts";
import { given } from "../../support/order/scenario.ts";
import { runSize, seed } from "../../support/seed.ts";

/** Forged tokens against the real handler, over a table in memory: `FORGED=1000000` tries so many. */
const count = runSize("FORGED", 5_000);
const order = given("backOffice").by("director", "assignDeliverer", { deliverer: "dan" }).order;
const link: Link = { order: order.id, scope: "deliverer", assignment: 1, deliverer: "dan" };
const db = mockClient(DynamoDBDocumentClient);
const items = new Map<string, object>();
const key = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;

let handler: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
let good: string;

beforeAll(async () => {
  const [first, second] = ["first", "second"].map((name) => bytesOf(name).toString("base64"));
  const keys = { current: "2", 1: first, 2: second };
  const secrets = mockClient(SecretsManagerClient);
  secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(keys) });
  db.on(GetCommand).callsFake(({ Key }) => ({ Item: items.get(key(Key)) }));
  db.on(PutCommand).callsFake(({ Item }) => void items.set(key(Item), Item));
  db.on(UpdateCommand).resolves({ Attributes: { guesses: 1 } });
  db.on(QueryCommand).callsFake(({ ExpressionAttributeValues: { ":pk": pk } }) => ({
    Items:
      pk === `ORDER#${order.id}` ? [orderItem(order), { sk: "ORDER#REQUEST", request: order.request }] : [],
  }));
  items.set("SHOP#clay-cats SHOP", {
    pk: "SHOP#clay-cats",
    settings: { name: "Clay Cats", timeZone: "UTC", locale: "en" },
  });
  good = await (await import("../../../io/links/links.ts")).saveLink(link);
  handler = (await import("../../../functions/links/show-link.ts")).handler;
});

/** 32 bytes by chance, the same ones for the same seed. */
const bytesOf = (name: string): Buffer => createHash("sha256").update(`${seed} ${name}`).digest();

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Near and far: one character of the good one changed, cut, grown, its hash, or chance. */
const forgeries: ((i: number) => string)[] = [
  (i) => good.slice(0, i % 23) + other(good[i % 23]!, i) + good.slice((i % 23) + 1),
  (i) => good.slice(0, 1 + (i % 22)),
  (i) => good + alphabet[i % 64],
  () => createHash("sha256").update(good).digest("base64url"),
  (i) => `${1 + (i % 2)}${bytesOf(`forged ${i}`).subarray(0, 16).toString("base64url")}`,
];

const other = (character: string, i: number): string =>
  alphabet[(alphabet.indexOf(character) + 1 + (Math.floor(i / 23) % 63)) % 64]!;

const request = (token: string) =>
  handler({
    headers: {},
    pathParameters: { token },
    requestContext: { http: { sourceIp: "192.0.2.1" }, requestId: "1" },
  } as unknown as APIGatewayProxyEventV2);

test(`of ${count} forged tokens none is accepted, and all are answered alike`, async (context) => {
  expect(await request(good)).toMatchObject({ statusCode: 200 });
  const answers = new Set<string>();
  let accepted = 0;
  for (let i = 0; i < count; i++) {
    const { statusCode, body } = await request(forgeries[i % forgeries.length]!(i));
    if (statusCode === 200) accepted++;
    else answers.add(`${statusCode} ${body}`);
    if (i % 1000 === 0) db.resetHistory();
  }
  expect([accepted, answers.size]).toEqual([0, 1]);
  tell(context, { "forged tokens": count, accepted });
});

test("the table knows no token, only its hash", () => {
  expect(JSON.stringify([...items])).not.toContain(good);
  expect([...items.keys()]).toContain(`LINK#${createHash("sha256").update(good).digest("base64url")} LINK`);
});
