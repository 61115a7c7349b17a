import { beforeAll, expect, it, vi } from "vitest";
import { sesClient } from "../../io/messages/channels/aws-clients.ts";
import { startTestShops } from "../support/test-shops.ts";
import { runCommand } from "./run-command.ts";

const shops = startTestShops();
const day = 86_400_000;

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

/** SES takes nothing for as long as the work lasts, as in its sandbox. */
async function inSandbox(work: () => Promise<void>): Promise<void> {
  const text = "Email address is not verified. The following identities failed the check: anna@example.com";
  const refuse = () => async () => {
    throw Object.assign(new Error(text), { name: "MessageRejected", $metadata: { httpStatusCode: 400 } });
  };
  sesClient.middlewareStack.add(refuse, { step: "initialize", name: "sandbox" });
  await work().finally(() => sesClient.middlewareStack.remove("sandbox"));
}

it("what our own set-up refused waits however long that takes, and leaves by its reason once that is mended", async () => {
  const { runtime } = shops;
  const local = ["--local", "--url", runtime.url];
  let id = "";
  const inbox = () => runtime.inbox.list({ order: id }).map(({ template }) => template);
  const rows = async () =>
    (await shops.call("manager marketplace", "GET", `/v1/orders/${id}/notifications`)).body.items;
  await inSandbox(async () => {
    id = (await shops.place("marketplace")).body.orders[0].id;
    await runtime.settle();
    // longer than all attempts at an ordinary failure
    await runtime.advance((now) => now + 4 * day);
    expect(inbox()).toEqual([]);
    for (const { status, reason } of await rows())
      expect({ status, reason }).toEqual({ status: "waiting", reason: "MessageRejected" });
  });
  const count = (await rows()).length;
  expect(count).toBeGreaterThan(1);
  expect((await runCommand("resend", ...local)).said).toContain(`${count} × MessageRejected (waiting)`);
  const dry = await runCommand("resend", ...local, "--reason", "MessageRejected", "--dry-run");
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`${count} messages did not leave`) });
  await runtime.invoke("reconcile", {});
  expect(inbox()).toEqual([]);
  expect(await runCommand("resend", ...local, "--reason", "MessageRejected")).toMatchObject({ code: 0 });
  await runtime.invoke("reconcile", {});
  expect(inbox()).toHaveLength(count);
  expect((await runCommand("resend", ...local)).said).toContain("No message is held back.");
});
