import { ServiceError } from "../errors.ts";

/** What a transaction says of one of its actions. */
export interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: object;
}

const reasonBy: Record<string, string> = {
  ConditionalCheckFailedException: "ConditionalCheckFailed",
  ValidationException: "ValidationError",
};

/** Why an action may not be carried out; what is no refusal is thrown on. */
export function reasonOf(error: unknown): CancellationReason {
  if (!(error instanceof ServiceError)) throw error;
  const { Item } = error as { Item?: object };
  return { Code: reasonBy[error.name] ?? error.name, Message: error.message, ...(Item && { Item }) };
}

/** What is thrown for a transaction with the reasons of all its actions. */
export function cancelled(reasons: CancellationReason[]) {
  const codes = reasons.map(({ Code }) => Code).join(", ");
  return new ServiceError(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
