import type { Command } from "../../domain/commands.ts";
import type { LifecycleName } from "../../domain/lifecycles/all.ts";
import { fieldsOf, total } from "./props.ts";
import { chance, oneOf } from "./seed.ts";
import type { Answer, Player, Stage } from "./stage.ts";

type Fields = typeof fieldsOf;
type Act = (stage: Stage, id: string, key: string) => Promise<Answer>;

/** One random step of an order: a command that somebody may give now, or a payment. */
export async function wander(
  stage: Stage,
  lifecycle: LifecycleName,
  id: string,
  step: number,
  fields: Fields = fieldsOf,
) {
  const acts = await possible(stage, lifecycle, id, step, fields);
  if (chance("pay", id, step) < 0.1) acts.push((stage, id, key) => stage.pay(id, total, key));
  if (acts.length === 0) return undefined;
  const act = oneOf(acts, "act", id, step);
  return insist(() => act(stage, id, `${id}-${step}`));
}

/** More calls than any run of crashes outlasts: what fails as often as that is broken. */
const patience = 100;

/** Repeats a call whose answer was lost, as every caller with an Idempotency-Key does. */
export async function insist(call: () => Promise<Answer>): Promise<Answer> {
  for (let left = patience; ; left--) {
    const answer = await call();
    if (answer.status < 500) return answer;
    if (left > 1) continue;
    throw new Error(`${patience} times in a row the answer was ${JSON.stringify(answer)}.`);
  }
}

const players = (lifecycle: LifecycleName): Player[] => [
  `manager ${lifecycle}`,
  `buyer ${lifecycle}`,
  "support",
  ...(lifecycle === "contractorFeed" ? (["contractor carl", "contractor cora"] as const) : []),
];

/** What the first player who can do anything at all can do, in a random order of the players. */
async function possible(
  stage: Stage,
  lifecycle: LifecycleName,
  id: string,
  step: number,
  fields: Fields,
): Promise<Act[]> {
  const turn = (player: Player) => chance("turn", id, step, player);
  for (const player of players(lifecycle).sort((a, b) => turn(a) - turn(b))) {
    const { status, body } = await insist(() => stage.call(player, "GET", `/v1/orders/${id}`));
    const acts = status === 200 ? body.actions.filter(wanted).map(actBy(player, fields)) : [];
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

const actBy =
  (player: Player, fields: Fields) =>
  ({ command }: Action): Act =>
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
