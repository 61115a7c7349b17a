import { beforeAll, expect, it } from "vitest";
import { type Bundle, bundleAll } from "../../bench/cold/bundles.ts";

/** The most KiB that a function may have, minified. */
const maxKib = 445;
/** All calls with a token are one function, and so are all links; those who send carry what is sent in three languages. */
const largerOnes: Record<string, number> = { api: 566, links: 560, "send-messages": 543, notify: 532 };

let bundles: Bundle[];
const kib = ({ code }: Bundle): number => Math.round(code.length / 1024);
const namesOf = (found: Bundle[]): string[] => found.map(({ name }) => name).sort();
const having = (file: RegExp): string[] =>
  namesOf(bundles.filter(({ own }) => own.some((each) => file.test(each))));

beforeAll(async () => {
  bundles = await bundleAll();
});

it("every function is bundled into 445 KiB, those of many handlers and texts into more", () => {
  const over = bundles.filter((bundle) => kib(bundle) > (largerOnes[bundle.name] ?? maxKib));
  expect(Object.fromEntries(over.map((bundle) => [bundle.name, kib(bundle)]))).toEqual({});
});

it("only functions that send carry the clients of e-mail and SMS", () => {
  const senders = bundles.filter(({ clients }) => clients.some((name) => /ses|sns/.test(name)));
  expect(namesOf(senders)).toEqual(["notify", "send-messages"]);
});

it("only functions of the workflow carry the client of Step Functions", () => {
  const workflow = bundles.filter(({ clients }) => clients.includes("client-sfn"));
  expect(namesOf(workflow)).toEqual(["execution", "reconcile", "sync-execution"]);
});

it("no function carries a client that is seldom needed", () => {
  const seldom = bundles.filter(({ clients }) =>
    clients.some((name) => /client-(s3|lambda|pinpoint.*)$/.test(name)),
  );
  expect(namesOf(seldom)).toEqual([]);
});

it("what lifecycles say is only in the functions that say it", () => {
  const senders = ["notify", "send-messages"];
  expect(having(/lifecycles\/.*\/messages\.\w\w\.ts$/)).toEqual(senders);
  expect(having(/lifecycles\/.*\/titles\.ts$/)).toEqual(["api", "links", ...senders, "public"].sort());
  expect(having(/\/scenario\.ts$/)).toEqual([]);
});

it("a large schema is only in the function that checks by it", () => {
  expect(having(/^domain\/order\/schema\.ts$/)).toEqual(["api"]);
  expect(having(/^domain\/shop\/schema\.ts$/)).toEqual(["api"]);
  expect(having(/^domain\/events\/schema\.ts$/)).toEqual([]);
});

it("what anybody may ask needs no client of AWS", () => {
  expect(bundles.find(({ name }) => name === "public")!.clients).toEqual([]);
});
