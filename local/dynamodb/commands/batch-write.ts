import type { BatchWriteItemCommandInput, WriteRequest } from "@aws-sdk/client-dynamodb";
import { invalid } from "../errors.ts";
import { expectEachOnce } from "../table/keys.ts";
import { addUnits, type CapacityUnits, consumedCapacities, noUnits } from "../table/units.ts";
import {
  carryOut,
  deleteChange,
  type ItemChange,
  type PreparedChange,
  prepare,
  putChange,
} from "./changes.ts";
import { answer, type CommandContext, checkInput, sharedRules } from "./request.ts";

const maxWrites = 25;
const rules = {
  RequestItems: { required: true, length: [1, maxWrites] },
  ReturnConsumedCapacity: sharedRules.ReturnConsumedCapacity,
} as const;

/** Puts and deletes up to 25 items, each by itself; nothing is ever left unprocessed, for nothing is throttled. */
export function batchWriteItem(input: BatchWriteItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, rules);
  const requests = Object.entries(input.RequestItems!);
  for (const [, writes] of requests) expectCount(writes);
  if (requests.reduce((sum, [, writes]) => sum + writes.length, 0) > maxWrites)
    throw invalid("Too many items requested for the BatchWriteItem call");
  const changes = requests.map(
    ([name, writes]) => [name, changesOf(name, writes, context).map(prepare)] as const,
  );
  const units = changes.map(([name, prepared]): [string, CapacityUnits] => [name, carryOutAll(prepared)]);
  return answer({
    UnprocessedItems: {},
    ConsumedCapacity: consumedCapacities(input.ReturnConsumedCapacity, units),
  });
}

function expectCount(writes: WriteRequest[]): void {
  if (writes.length > 0 && writes.length <= maxWrites) return;
  throw invalid(
    "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: " +
      `[Member must have length less than or equal to ${maxWrites}, Member must have length greater than or equal to 1]`,
  );
}

function changesOf(name: string, writes: WriteRequest[], context: CommandContext): ItemChange[] {
  const changes = writes.map((write) => changeOf(name, write, context));
  expectEachOnce(changes.map(({ key }) => key));
  return changes;
}

function changeOf(
  TableName: string,
  { PutRequest, DeleteRequest }: WriteRequest,
  context: CommandContext,
): ItemChange {
  if (PutRequest && !DeleteRequest) return putChange({ TableName, Item: PutRequest.Item }, context);
  if (DeleteRequest && !PutRequest) return deleteChange({ TableName, Key: DeleteRequest.Key }, context);
  throw invalid(
    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
  );
}

function carryOutAll(all: PreparedChange[]): CapacityUnits {
  const units = noUnits();
  for (const prepared of all) addUnits(units, carryOut(prepared));
  return units;
}
