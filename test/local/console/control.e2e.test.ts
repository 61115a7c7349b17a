import { afterAll, beforeAll, expect, test } from "vitest";
import { addDuration, addSeconds } from "../../../domain/time/time.ts";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { fixtureApplication, putOrder } from "../fixture/application.ts";
import { fixtureMachine } from "../fixture/machine.ts";

const clockStart = "2026-11-22T10:00:00Z";
const application = fixtureApplication(
  { "fire-deadlines": async () => ({ status: "done" }) },
  fixtureMachine,
);

let runtime: Runtime;

beforeAll(async () => {
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", clockStart, application });
});

afterAll(() => runtime.close());

async function post(path: string, body: unknown = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(`${runtime.url}/_local/${path}`, { method: "POST", body: text });
  return { status: answer.status, body: answer.status === 204 ? undefined : await jsonOf(answer) };
}

const get = async (path: string) => jsonOf(await fetch(`${runtime.url}/_local/${path}`));

const jsonOf = (answer: Response) => answer.json() as Promise<Record<string, unknown>>;

test("issues a token for a role, bound to a shop where the role is", async () => {
  expect(await post("tokens", { role: "manager", shop: "demo" })).toMatchObject({ status: 200 });
  expect(await post("tokens", { role: "support" })).toMatchObject({ status: 200 });
  for (const bad of [{}, { role: "king" }, { role: "manager" }, { role: "support", sub: 7 }]) {
    expect(await post("tokens", bad)).toMatchObject({ status: 422, body: { code: "validation-failed" } });
  }
});

test("advances by a duration or to a moment, exactly", async () => {
  await post("clock/advance", { to: "2026-12-24T00:00:00Z" });
  expect(await get("clock")).toEqual({ now: "2026-12-24T00:00:00Z" });
  const { body } = await post("clock/advance", { by: "P1D" });
  expect(body).toEqual({ now: "2026-12-25T00:00:00Z", fired: [] });
});

test("refuses to go back, and what is no time", async () => {
  for (const bad of [{ to: clockStart }, { to: "soon" }, { by: "3 days" }, { by: 3 }, {}, "[]", "{"]) {
    expect(await post("clock/advance", bad)).toMatchObject({ status: 400, body: { status: 400 } });
  }
});

test("says where an execution stands and what it cost, and what a time-out did", async () => {
  const input = JSON.stringify({ id: "o1", wait: 3600 });
  runtime.executions.start("arn:aws:states:eu-central-1:000000000000:stateMachine:marketplace", "o1", input);
  const now = runtime.clock.now();
  expect(await post("settle")).toEqual({ status: 200, body: { now } });
  expect(await get("executions/o1")).toEqual({ status: "RUNNING", state: "first", transitions: 1 });
  const { body } = await post("clock/advance", { by: "PT2H" });
  expect(body?.fired).toEqual([{ at: addDuration(now, "PT1H"), order: "o1", state: "first" }]);
  expect(await get("executions/o1")).toMatchObject({ status: "SUCCEEDED", state: "done" });
  expect(await get("executions/o2")).toMatchObject({ status: 404 });
});

test("rings for a delayed message at its moment", async () => {
  const dueAt = addDuration(runtime.clock.now(), "PT2M");
  await putOrder("o9", { sk: { S: "MSG#1" }, dueAt: { S: dueAt } });
  await runtime.settle();
  const fired = await runtime.advance((now) => now + 300_000);
  expect(fired).toEqual([{ at: dueAt, order: "o9", what: "message" }]);
});

test("rings for one whose moment has come or is past at the next settling", async () => {
  const dueAt = addSeconds(runtime.clock.now(), -1);
  await putOrder("o8", { sk: { S: "MSG#1" }, dueAt: { S: dueAt } });
  expect(await runtime.settle()).toEqual([{ at: dueAt, order: "o8", what: "message" }]);
});

test("shows one page", async () => {
  const answer = await fetch(runtime.url);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await answer.text()).toContain("Waymark on this machine");
});
