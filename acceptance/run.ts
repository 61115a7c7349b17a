import { scenarios } from "../domain/lifecycles/generated/scenarios.ts";
import { type LifecycleName, lifecycleNames } from "../domain/lifecycles/registry.ts";
import type { ScenarioStep } from "../domain/lifecycles/scenario.ts";
import { type Client, createClient } from "../local/client.ts";
import { type PlayedOrder, placeScenario, playStep, type Stage, stepOn } from "../local/demo/player.ts";
import { mismatchOf } from "../local/demo/seen.ts";
import { type AcceptanceOptions, type AccessTokens, type ShopTokens, UsageError } from "./options.ts";

/** What became of one step: true is good, a text says what was wrong, undefined that it was skipped. */
type Outcome = true | string | undefined;
type StepReporter = (says: string, outcome: Outcome) => void;

const marks = { good: "✓", failed: "✗", skipped: "–" };

/** Plays the chosen lifecycles' scenarios and says every step; answers how many were good, failed and skipped. */
export async function runAcceptance(options: AcceptanceOptions, say: (line: string) => void) {
  const chosen = lifecycleNames.filter((name) => !options.only || name === options.only);
  if (chosen.length === 0) throw new UsageError(`--only is one of ${lifecycleNames.join(", ")}.`);
  const { clock, stageFor } = await connect(options);
  say(`Waymark at ${options.url}, ${clock ? "with a clock to move" : "in real time"}`);
  const count = { good: 0, failed: 0, skipped: 0 };
  const report: StepReporter = (says, outcome) => {
    const kind = outcome === true ? "good" : outcome === undefined ? "skipped" : "failed";
    count[kind] += 1;
    say(`  ${marks[kind]} ${says}${typeof outcome === "string" ? ` ${outcome}` : ""}`);
  };
  for (const name of chosen) {
    say(`\n${name}: ${scenarios[name].title}`);
    const stage = await stageFor(name);
    if (stage) await playScenario(stage, name, options.email, report);
    else report("no shop with tokens for it", undefined);
  }
  say(`\n${count.good} checks hold, ${count.failed} failed, ${count.skipped} skipped for want of a token.`);
  return count;
}

/** Nobody is to get an SMS: what the telephone numbers of a scenario belong to is not known. */
const extras = { settings: { name: "Acceptance", sms: false } };

/** Places a scenario's order and takes every step that the stage allows, up to the first that fails. */
async function playScenario(
  stage: Stage,
  name: LifecycleName,
  email: string,
  report: StepReporter,
): Promise<void> {
  const scenario = scenarios[name];
  const people = { ...extras, email, buyer: { name: "Acceptance", email } };
  let order: PlayedOrder | undefined;
  const placed = await outcomeOf(async () => {
    order = await placeScenario(stage, name, scenario, people);
    return (await mismatchOf(order, scenario.placed)) ?? true;
  });
  report("The order is placed.", placed);
  for (const step of placed === true ? scenario.steps : []) {
    const possible = stepOn(stage, step);
    const outcome = possible && (await outcomeOf(() => takeStep(order!, possible)));
    if (possible) report(possible.text, outcome);
    if (typeof outcome === "string") return;
  }
}

const outcomeOf = (take: () => Promise<Outcome>): Promise<Outcome> =>
  take().catch((error: Error) => `It failed: ${error.message}`);

async function takeStep(order: PlayedOrder, step: ScenarioStep): Promise<Outcome> {
  if (!(await playStep(order, step))) return undefined;
  const wrong = await mismatchOf(order, step.seen);
  return wrong ? `But the ${wrong}.` : true;
}

const peopleOutsideShops = {
  admin: { role: "admin", sub: "acceptance-admin" },
  support: { role: "support", sub: "acceptance-support" },
  contractor: { role: "contractor", sub: "acceptance-contractor" },
  nextContractor: { role: "contractor", sub: "acceptance-next" },
};

/** Looks at what runs there; answers the stage for a lifecycle, undefined when there is no shop for it. */
export async function connect({ url, tokens }: AcceptanceOptions) {
  const call = createClient(url);
  const health = await call("GET", "/health").catch((cause) => {
    throw new UsageError(`Nothing answers at ${url}: ${cause.cause?.code ?? cause.message}.`, { cause });
  });
  if (health.status !== 200) throw new UsageError(`${url}/health answers ${health.status}.`);
  const clock = (await call("GET", "/_local/clock")).status === 200;
  const stageFor = async (lifecycle: string): Promise<Stage | undefined> => {
    const known = clock ? await localTokens(call, `acceptance-${lifecycle}`) : tokens;
    const shop = clock ? (known as { shop: ShopTokens }).shop : tokens.shops?.[lifecycle];
    if (!shop) return undefined;
    const time = clock ? localTime(call) : { now: async () => new Date().toISOString().replace(/\.\d+/, "") };
    return { call, shop: shop.id, tokenOf: (who) => tokenIn(known, shop, who), ...time };
  };
  return { clock, stageFor };
}

/** The clock of a Waymark on one machine, which can be read, moved and waited for. */
const localTime = (call: Client): Pick<Stage, "now" | "advance" | "settle"> => ({
  now: async () => (await call("GET", "/_local/clock")).body.now,
  advance: (by) => call("POST", "/_local/clock/advance", { by }),
  settle: () => call("POST", "/_local/settle", {}),
});

/** A storefront speaks for its buyers, and a director for the shop. */
function tokenIn(people: AccessTokens, shop: ShopTokens, who: string): string | undefined {
  if (who === "buyer" || who === "storefront") return shop.storefront;
  return who === "shop" ? shop.director : (people[who] as string | undefined);
}

async function localTokens(call: Client, shop: string) {
  const token = async (claims: object): Promise<string> =>
    (await call("POST", "/_local/tokens", claims)).body.token;
  const people: Record<string, string> = {};
  for (const [name, claims] of Object.entries(peopleOutsideShops)) people[name] = await token(claims);
  const bound = async (role: string) => token({ role, sub: `acceptance-${role}`, shop });
  return {
    ...people,
    shop: { id: shop, storefront: await bound("storefront"), director: await bound("director") },
  };
}
