import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { db, tableName } from "../../io/dynamodb/table.ts";
import type { Invoke } from "../aws/lambda.ts";
import { functionForPlaceholder } from "./execution.ts";
import { taskError } from "./tokens.ts";

type Marshalled = Parameters<typeof unmarshall>[0];
type UpdateCall = { TableName: string; Key: Marshalled; ExpressionAttributeValues: Marshalled };

/** What a task has done: a function is called, or an item of the table updated. */
export type TaskCall = { FunctionName: string; Payload?: unknown } | UpdateCall;

/** Does what a task calls for; it fails by the names that Step Functions gives to failures. */
export const callService = (invoke: Invoke, call: TaskCall): Promise<unknown> =>
  "FunctionName" in call ? callFunction(invoke, call) : updateItem(call);

/** Fails as Lambda reports a crash to Step Functions. */
const callFunction = (
  invoke: Invoke,
  { FunctionName, Payload }: Extract<TaskCall, { FunctionName: string }>,
): Promise<unknown> =>
  invoke(functionForPlaceholder(FunctionName), Payload).catch(
    ({ name: errorType, message: errorMessage }: Error) => {
      throw taskError(errorType, JSON.stringify({ errorType, errorMessage }));
    },
  );

/** By the client of the code in `io/`: what executions write is counted with the rest. */
const updateItem = ({ Key, ExpressionAttributeValues, ...call }: UpdateCall): Promise<unknown> =>
  db
    .send(
      new UpdateCommand({
        ...call,
        TableName: tableName,
        Key: unmarshall(Key),
        ExpressionAttributeValues: unmarshall(ExpressionAttributeValues),
      }),
    )
    .catch(({ name, message }: Error) => {
      throw taskError(`DynamoDb.${name}`, message);
    });
