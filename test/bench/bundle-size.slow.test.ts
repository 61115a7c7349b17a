import { beforeAll, expect, it } from "vitest";
import { type Bundle, bundleAll } from "../../bench/cold/bundles.ts";

/** The most KiB that a function may have, minified. */
const maxKib = 530;

let bundles: Bundle[];
const kib = ({ code }: Bundle): number => Math.round(code.length / 1024);

beforeAll(async () => {
  bundles = await bundleAll();
});

it("every function is bundled into 530 KiB", () => {
  const over = bundles.filter((bundle) => kib(bundle) > maxKib);
  expect(Object.fromEntries(over.map((bundle) => [bundle.name, kib(bundle)]))).toEqual({});
});

it("only functions that send carry the clients of e-mail and SMS", () => {
  const senders = bundles.filter(({ clients }) => clients.some((name) => /ses|sns/.test(name)));
  expect(senders.map(({ name }) => name).sort()).toEqual(["mail-feedback", "notify", "send-messages"]);
});

it("only functions of the workflow carry the client of Step Functions", () => {
  const workflow = bundles.filter(({ clients }) => clients.includes("client-sfn"));
  const names = ["fire-deadlines", "reconcile", "restart-execution", "sync-execution", "wait-for-change"];
  expect(workflow.map(({ name }) => name).sort()).toEqual(names);
});

it("no function carries a client that is seldom needed", () => {
  const seldom = bundles.filter(({ clients }) => clients.some((name) => /client-(s3|lambda)$/.test(name)));
  expect(seldom.map(({ name }) => name)).toEqual([]);
});

it("what lifecycles say is only in the functions that say it", () => {
  const having = (file: RegExp) => bundles.filter(({ own }) => own.some((each) => file.test(each)));
  const names = (file: RegExp) => having(file).map(({ name }) => name);
  const senders = ["mail-feedback", "notify", "send-messages"];
  expect(names(/lifecycles\/.*\/messages\.\w\w\.ts$/).sort()).toEqual(senders);
  const pages = ["act-by-link", "show-link"];
  const orders = ["command", "create-order", "note", "read-feed", "read-order"];
  const screens = ["read-lifecycle", "read-me", "save-me"];
  expect(names(/lifecycles\/.*\/titles\.ts$/).sort()).toEqual(
    [...pages, ...orders, ...screens, ...senders].sort(),
  );
  expect(names(/\/scenario\.ts$/)).toEqual([]);
});

it("a large schema is only in the function that checks by it", () => {
  const having = (file: string) => bundles.filter(({ own }) => own.includes(file)).map(({ name }) => name);
  expect(having("domain/order/schema.ts")).toEqual(["create-order"]);
  expect(having("domain/shop/schema.ts")).toEqual(["change-shop", "save-shop"]);
  expect(having("domain/events/schema.ts")).toEqual([]);
});
