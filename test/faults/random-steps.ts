import type { Command } from "../../domain/lifecycle/commands.ts";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { fieldsByCommand, orderTotal } from "../support/fixtures.ts";
import { chance, oneOf } from "../support/seed.ts";
import type { ApiAnswer, CallerName, TestShops } from "../support/test-shops.ts";

type Fields = typeof fieldsByCommand;
type Stage = Pick<TestShops, "call" | "command" | "pay">;
type RandomStep = (stage: Stage, id: string, key: string) => Promise<ApiAnswer>;

/** One random step of an order: a command that somebody may give now, or a payment. */
export async function takeRandomStep(
  stage: Stage,
  lifecycle: LifecycleName,
  id: string,
  step: number,
  fields: Fields = fieldsByCommand,
) {
  const acts = await possibleSteps(stage, lifecycle, id, step, fields);
  if (chance("pay", id, step) < 0.1) acts.push((stage, id, key) => stage.pay(id, orderTotal, key));
  if (acts.length === 0) return undefined;
  const act = oneOf(acts, "act", id, step);
  return retryUntilAnswered(() => act(stage, id, `${id}-${step}`));
}

/** More calls than any run of crashes outlasts: what fails as often as that is broken. */
const maxRetries = 100;

/** Repeats a call whose answer was lost, as every caller with an Idempotency-Key does. */
export async function retryUntilAnswered(call: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  for (let left = maxRetries; ; left--) {
    const answer = await call();
    if (answer.status < 500) return answer;
    if (left > 1) continue;
    throw new Error(`${maxRetries} times in a row the answer was ${JSON.stringify(answer)}.`);
  }
}

const callersOf = (lifecycle: LifecycleName): CallerName[] => [
  `manager ${lifecycle}`,
  `buyer ${lifecycle}`,
  "support",
  ...(lifecycle === "contractorFeed" ? (["contractor carl", "contractor cora"] as const) : []),
];

/** What the first player who can do anything at all can do, in a random order of the players. */
async function possibleSteps(
  stage: Stage,
  lifecycle: LifecycleName,
  id: string,
  step: number,
  fields: Fields,
): Promise<RandomStep[]> {
  const turn = (player: CallerName) => chance("turn", id, step, player);
  for (const player of callersOf(lifecycle).sort((a, b) => turn(a) - turn(b))) {
    const { status, body } = await retryUntilAnswered(() => stage.call(player, "GET", `/v1/orders/${id}`));
    const acts = status === 200 ? body.actions.filter(wanted).map(stepBy(player, fields)) : [];
    if (acts.length > 0) return acts;
  }
  return [];
}

interface Action {
  command: Command;
  allowed: boolean;
}

const unwanted: Command[] = ["assignDeliverer", "extendDeadline", "revive"];
const wanted = ({ command, allowed }: Action): boolean => allowed && !unwanted.includes(command);

const statuses = ["inProgress", "postponed", "ready", "inDelivery", "closedUnsuccessfully"];

const stepBy =
  (player: CallerName, fields: Fields) =>
  ({ command }: Action): RandomStep =>
  (stage, id, key) => {
    const move = { status: oneOf(statuses, key), reason: "So be it" };
    return stage.command(
      player,
      id,
      command,
      command === "move" ? { ...move, ...fields.move } : fields[command],
      key,
    );
  };
