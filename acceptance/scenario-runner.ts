import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ApiResponse } from "../local/client.ts";
import type { AcceptanceScenario, AcceptanceStep } from "./scenarios.ts";
import type { SystemUnderTest } from "./system-under-test.ts";

/** What became of one step: true is good, a text says what was wrong, undefined that it was skipped. */
export type StepReporter = (says: string, outcome: true | string | undefined) => void;

const maxPolls = 240;

/** Sets the shop up for a scenario, places its order and takes every step; reports each of them. */
export async function runScenario(
  target: SystemUnderTest,
  scenario: AcceptanceScenario,
  report: StepReporter,
): Promise<void> {
  const id = await placeOrder(target, scenario).catch((error: Error) => report("begins", error.message));
  if (!id) return;
  for (const step of scenario.steps) {
    const outcome = await runStep(target, id, step).catch((error: Error) => error.message);
    report(step.says, outcome);
    if (typeof outcome === "string") return;
  }
}

async function placeOrder(
  target: SystemUnderTest,
  { lifecycle, settings, order }: AcceptanceScenario,
): Promise<string> {
  const shop = { name: "Acceptance", lifecycle, emails: [target.email], ...settings };
  await callOrThrow(target, "PUT", `/v1/shops/${target.shop.id}`, shop, "admin");
  const profile = { services: ["tiling"], cities: ["Warszawa"] };
  if (lifecycle === "contractorFeed") await saveContractors(target, profile);
  const buyer = { name: "Acceptance", email: target.email };
  const body = { shop: target.shop.id, buyer, currency: "PLN", ...order };
  const answer = await callOrThrow(target, "POST", "/v1/orders", body, "storefront");
  return answer.body.orders[0].id;
}

async function saveContractors(target: SystemUnderTest, profile: object): Promise<void> {
  for (const who of ["contractor", "nextContractor"] as const) {
    const token = target.tokenOf(who);
    if (token) await callOrThrow(target, "PUT", `/v1/contractors/${subjectOf(token)}`, profile, who);
  }
}

const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sub;

async function callOrThrow(
  target: SystemUnderTest,
  method: string,
  path: string,
  body: object,
  who: "admin" | "storefront" | "contractor" | "nextContractor",
) {
  const token = target.tokenOf(who);
  if (!token) throw new Error(`there is no token for ${who}`);
  const answer = await target.call(method, path, body, { token, key: randomUUID() });
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${describe(answer)}`);
  return answer;
}

async function runStep(
  target: SystemUnderTest,
  id: string,
  step: AcceptanceStep,
): Promise<true | string | undefined> {
  if (step.advanceBy && target.clock)
    await target.call("POST", "/_local/clock/advance", { by: step.advanceBy });
  const action = step.advanceBy ? (target.clock ? undefined : step.withoutClock) : step;
  const answer =
    action?.does && action.who
      ? await sendCommand(target, id, { ...action, with: step.with ?? {} })
      : undefined;
  if (answer === "skipped") return undefined;
  if (answer && answer.status !== (step.refused ?? 200)) return `answered ${describe(answer)}`;
  return (await mismatchOf(target, id, step)) ?? true;
}

async function sendCommand(
  target: SystemUnderTest,
  id: string,
  { who, does, with: fields = {} }: Pick<AcceptanceStep, "who" | "does" | "with">,
) {
  const token = target.tokenOf(who!);
  if (!token) return "skipped" as const;
  const headers = who === "buyer" ? { "on-behalf-of": "buyer" } : {};
  return target.call("POST", `/v1/orders/${id}/${does}`, fields, { token, headers, key: randomUUID() });
}

/** What is not as the step says, or undefined. */
async function mismatchOf(
  target: SystemUnderTest,
  id: string,
  step: AcceptanceStep,
): Promise<string | undefined> {
  const token = target.tokenOf("support") ?? target.tokenOf("shop") ?? target.tokenOf("storefront");
  const { body: order } = await target.call("GET", `/v1/orders/${id}`, undefined, { token: token! });
  if (step.status && order.status !== step.status) return `status is ${order.status}, not ${step.status}`;
  if (step.payment && order.payment.status !== step.payment) return `payment is ${order.payment.status}`;
  const running = order.deadlines.map(({ name }: { name: string }) => name);
  const missing = (step.deadlines ?? []).filter((name) => !running.includes(name));
  if (missing.length > 0) return `no deadline named ${missing.join(", ")}`;
  return missingNotifications(target, id, token!, step.notifications ?? []);
}

/** Waits until these messages have left, for a minute at most: effects follow a change within moments. */
async function missingNotifications(
  { call, clock }: SystemUnderTest,
  id: string,
  token: string,
  templates: string[],
) {
  if (templates.length === 0) return undefined;
  if (clock) await call("POST", "/_local/settle", {});
  for (let tries = 0; ; tries++) {
    const { body } = await call("GET", `/v1/orders/${id}/notifications`, undefined, { token });
    const sent = (body.items as { template: string; status: string }[]).filter(
      ({ status }) => status === "sent",
    );
    const missing = templates.filter((name) => !sent.some(({ template }) => template === name));
    if (missing.length === 0) return undefined;
    if (tries >= maxPolls || clock) return `no message ${missing.join(", ")} has left`;
    await pause(250);
  }
}

const describe = ({ status, body }: ApiResponse): string =>
  `${status}: ${body?.detail ?? JSON.stringify(body)}`;
