import type { TransactGetItemsCommandInput } from "@aws-sdk/client-dynamodb";
import { bindExpressions } from "../expressions/bind.ts";
import { project } from "../expressions/paths.ts";
import { keyOf } from "../table/keys.ts";
import { type CapacityUnits, consumedCapacities, readUnits, unitsOf } from "../table/units.ts";
import { attributesIn } from "../values/text.ts";
import {
  answer,
  type CommandContext,
  checkInput,
  checkPlaceholdersWanted,
  noTable,
  sharedRules,
} from "./request.ts";

const rules = {
  TransactItems: { required: true, length: [1, 100] },
  ReturnConsumedCapacity: sharedRules.ReturnConsumedCapacity,
} as const;

/** Reads up to 100 items as they stand at one moment. */
export function transactGetItems(
  input: TransactGetItemsCommandInput,
  { tables, form }: CommandContext,
): object {
  checkInput({ ...input }, rules);
  const units = new Map<string, CapacityUnits>();
  const Responses = input.TransactItems!.map(({ Get }) => {
    checkInput({ ...Get }, { TableName: sharedRules.TableName, Key: sharedRules.Key });
    checkPlaceholdersWanted({ ...Get }, ["ProjectionExpression"]);
    const { projection } = bindExpressions(Get as object, form);
    const table = tables.find(Get!.TableName!, noTable);
    const stored = table.find(keyOf(form.read(Get!.Key!), table.schema));
    unitsOf(units, table.schema.name).table += readUnits(stored?.size ?? 0, 2);
    const item = stored && attributesIn(stored.text);
    return answer({ Item: item && form.write(projection ? project(item, projection) : item) });
  });
  return answer({
    Responses,
    ConsumedCapacity: consumedCapacities(input.ReturnConsumedCapacity, units, "ReadCapacityUnits"),
  });
}
