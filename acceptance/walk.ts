import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../local/client.ts";
import type { Scenario, Step } from "./scenarios.ts";
import type { Target } from "./target.ts";

/** What became of one step: true is good, a text says what was wrong, undefined that it was skipped. */
export type Report = (says: string, outcome: true | string | undefined) => void;

const patience = 240;

/** Sets the shop up for a scenario, places its order and takes every step; reports each of them. */
export async function walk(target: Target, scenario: Scenario, report: Report): Promise<void> {
  const id = await begin(target, scenario).catch((error: Error) => report("begins", error.message));
  if (!id) return;
  for (const step of scenario.steps) {
    const outcome = await take(target, id, step).catch((error: Error) => error.message);
    report(step.says, outcome);
    if (typeof outcome === "string") return;
  }
}

async function begin(target: Target, { lifecycle, settings, order }: Scenario): Promise<string> {
  const shop = { name: "Acceptance", lifecycle, emails: [target.email], ...settings };
  await insist(target, "PUT", `/v1/shops/${target.shop.id}`, shop, "admin");
  const profile = { services: ["tiling"], cities: ["Warszawa"] };
  if (lifecycle === "contractorFeed") await readyContractors(target, profile);
  const buyer = { name: "Acceptance", email: target.email };
  const body = { shop: target.shop.id, buyer, currency: "PLN", ...order };
  const answer = await insist(target, "POST", "/v1/orders", body, "storefront");
  return answer.body.orders[0].id;
}

async function readyContractors(target: Target, profile: object): Promise<void> {
  for (const who of ["contractor", "nextContractor"] as const) {
    const token = target.tokenOf(who);
    if (token) await insist(target, "PUT", `/v1/contractors/${subjectOf(token)}`, profile, who);
  }
}

const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sub;

async function insist(
  target: Target,
  method: string,
  path: string,
  body: object,
  who: "admin" | "storefront" | "contractor" | "nextContractor",
) {
  const token = target.tokenOf(who);
  if (!token) throw new Error(`there is no token for ${who}`);
  const answer = await target.call(method, path, body, { token, key: randomUUID() });
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${described(answer)}`);
  return answer;
}

async function take(target: Target, id: string, step: Step): Promise<true | string | undefined> {
  if (step.waits && target.clock) await target.call("POST", "/_local/clock/advance", { by: step.waits });
  const deed = step.waits ? (target.clock ? undefined : step.instead) : step;
  const answer =
    deed?.does && deed.who ? await act(target, id, { ...deed, with: step.with ?? {} }) : undefined;
  if (answer === "skipped") return undefined;
  if (answer && answer.status !== (step.refused ?? 200)) return `answered ${described(answer)}`;
  return (await lookAt(target, id, step)) ?? true;
}

async function act(
  target: Target,
  id: string,
  { who, does, with: fields = {} }: Pick<Step, "who" | "does" | "with">,
) {
  const token = target.tokenOf(who!);
  if (!token) return "skipped" as const;
  const headers = who === "buyer" ? { "on-behalf-of": "buyer" } : {};
  return target.call("POST", `/v1/orders/${id}/${does}`, fields, { token, headers, key: randomUUID() });
}

/** What is not as the step says, or undefined. */
async function lookAt(target: Target, id: string, step: Step): Promise<string | undefined> {
  const token = target.tokenOf("support") ?? target.tokenOf("shop") ?? target.tokenOf("storefront");
  const { body: order } = await target.call("GET", `/v1/orders/${id}`, undefined, { token: token! });
  if (step.status && order.status !== step.status) return `status is ${order.status}, not ${step.status}`;
  if (step.payment && order.payment.status !== step.payment) return `payment is ${order.payment.status}`;
  const running = order.deadlines.map(({ name }: { name: string }) => name);
  const missing = (step.deadlines ?? []).filter((name) => !running.includes(name));
  if (missing.length > 0) return `no deadline named ${missing.join(", ")}`;
  return toldOf(target, id, token!, step.told ?? []);
}

/** Waits until these messages have left, for a minute at most: effects follow a change within moments. */
async function toldOf({ call, clock }: Target, id: string, token: string, templates: string[]) {
  if (templates.length === 0) return undefined;
  if (clock) await call("POST", "/_local/settle", {});
  for (let tries = 0; ; tries++) {
    const { body } = await call("GET", `/v1/orders/${id}/notifications`, undefined, { token });
    const sent = (body.items as { template: string; status: string }[]).filter(
      ({ status }) => status === "sent",
    );
    const missing = templates.filter((name) => !sent.some(({ template }) => template === name));
    if (missing.length === 0) return undefined;
    if (tries >= patience || clock) return `no message ${missing.join(", ")} has left`;
    await pause(250);
  }
}

const described = ({ status, body }: Answer): string => `${status}: ${body?.detail ?? JSON.stringify(body)}`;
