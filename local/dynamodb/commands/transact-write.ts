import type { TransactWriteItem, TransactWriteItemsCommandInput } from "@aws-sdk/client-dynamodb";
import { invalid, ServiceError } from "../errors.ts";
import { addUnits, type CapacityUnits, consumedCapacities, readUnits, unitsOf } from "../table/units.ts";
import { itemSize } from "../values/size.ts";
import { cancelled, reasonOf } from "./cancellation.ts";
import {
  carryOut,
  conditionCheck,
  deleteChange,
  type ItemChange,
  type PreparedChange,
  prepare,
  putChange,
  updateChange,
} from "./changes.ts";
import { answer, type CommandContext, checkInput, sharedRules } from "./request.ts";

const [maxActions, maxBytes, tokenLifetimeMs] = [100, 4 * 1024 * 1024, 600_000];
const rules = {
  TransactItems: { required: true, length: [1, maxActions] },
  ReturnConsumedCapacity: sharedRules.ReturnConsumedCapacity,
} as const;

type Action = keyof TransactWriteItem;

// biome-ignore lint/suspicious/noExplicitAny: each action has an input of its own
const changeBy: Record<Action, (input: any, context: CommandContext) => ItemChange> = {
  Put: putChange,
  Update: updateChange,
  Delete: deleteChange,
  ConditionCheck: conditionCheck,
};

/** Makes TransactWriteItems, which remembers for ten minutes which tokens it has seen. */
export function transactWriter() {
  const seen = new Map<string, { text: string; until: number }>();

  /** Whether a call was carried out already; refused when its token came with another call. */
  function isRepeated(
    { ClientRequestToken: token, ...call }: TransactWriteItemsCommandInput,
    now: number,
  ): boolean {
    if (token === undefined) return false;
    for (const [each, { until }] of seen) if (until <= now) seen.delete(each);
    const known = seen.get(token);
    if (known && known.text !== JSON.stringify(call.TransactItems))
      throw new ServiceError(
        "IdempotentParameterMismatchException",
        "An error occurred: the same client request token came with another request",
      );
    return known !== undefined;
  }

  return function transactWriteItems(input: TransactWriteItemsCommandInput, context: CommandContext): object {
    checkInput({ ...input }, rules);
    const changes = input.TransactItems!.map((item) => changeOf(item, context));
    expectEachItemOnce(changes);
    if (isRepeated(input, context.now())) return answerRepeated(changes, input);
    const prepared = prepareAll(changes);
    const units = new Map<string, CapacityUnits>();
    for (const each of prepared) addUnits(unitsOf(units, each.change.table.schema.name), carryOut(each), 2);
    const { ClientRequestToken: token, TransactItems: items } = input;
    if (token) seen.set(token, { text: JSON.stringify(items), until: context.now() + tokenLifetimeMs });
    return answer({
      ConsumedCapacity: consumedCapacities(input.ReturnConsumedCapacity, units, "WriteCapacityUnits"),
    });
  };
}

/** What was done already costs only the reading of its items. */
function answerRepeated(changes: ItemChange[], input: TransactWriteItemsCommandInput): object {
  const units = new Map<string, CapacityUnits>();
  for (const { table, key } of changes)
    unitsOf(units, table.schema.name).table += readUnits(table.find(key)?.size ?? 0, 2);
  return answer({
    ConsumedCapacity: consumedCapacities(input.ReturnConsumedCapacity, units, "ReadCapacityUnits"),
  });
}

function changeOf(item: TransactWriteItem, context: CommandContext): ItemChange {
  const actions = Object.keys(item).filter((name) => item[name as Action] !== undefined) as Action[];
  if (actions.length !== 1 || !Object.hasOwn(changeBy, actions[0]!))
    throw invalid("TransactItems can only contain one of Check, Put, Update or Delete");
  if (item.ConditionCheck)
    checkInput({ ...item.ConditionCheck }, { ConditionExpression: { required: true } });
  if (item.Update) checkInput({ ...item.Update }, { UpdateExpression: { required: true } });
  return changeBy[actions[0]!](item[actions[0]!], context);
}

function expectEachItemOnce(changes: ItemChange[]): void {
  const names = changes.map(({ table, key }) => JSON.stringify([table.schema.name, key.hash, key.range]));
  if (new Set(names).size < names.length)
    throw invalid("Transaction request cannot include multiple operations on one item");
}

/** All changes, prepared; when one may not be made, the transaction is cancelled with the reasons of all. */
function prepareAll(changes: ItemChange[]): PreparedChange[] {
  const outcomes = changes.map((change) => {
    try {
      return prepare(change);
    } catch (error) {
      return reasonOf(error);
    }
  });
  const prepared = outcomes.filter((outcome) => "change" in outcome);
  if (prepared.length < outcomes.length)
    throw cancelled(outcomes.map((each) => ("change" in each ? { Code: "None" } : each)));
  if (prepared.reduce((sum, { next }) => sum + (next ? itemSize(next) : 0), 0) > maxBytes)
    throw invalid("Transaction request size exceeds the limit of 4 MB");
  return prepared;
}
