import type { Answer } from "../test-engine.ts";
import type { Call } from "./calls.ts";
import { comparable } from "./json.ts";
import type { OtherEngine } from "./other-engines.ts";

/** A call with what this engine and another one answered. */
export interface Compared {
  call: Call;
  mine: Answer;
  theirs: Answer;
}

/** Where another engine does not do what AWS documents, or what DynamoDB is known to do. */
export interface Difference {
  engine: OtherEngine["name"];
  /** For people: stands in docs/local-engine.md. */
  what: string;
  explains(compared: Compared): boolean;
}

const isWrite = ({ command }: Call) => !/^(Get|Query|Scan|BatchGet)/.test(command);
/** Whether a call was refused for this, by itself or as part of a transaction. */
function says({ refused, message, CancellationReasons = [] }: Answer, fault: RegExp): boolean {
  if (refused === "ValidationException") return fault.test(message);
  return CancellationReasons.some(({ Message = "" }: Answer) => fault.test(Message));
}
const differsInUnitsAlone = ({ call, mine, theirs }: Compared) =>
  comparable(call.command, mine, false) === comparable(call.command, theirs, false);
const differsInUpdatedAlone = ({ call, mine, theirs }: Compared) =>
  String(call.input.ReturnValues).startsWith("UPDATED") && !mine.refused && !theirs.refused;

const noticesKeyLater = ({ mine, theirs }: Compared) =>
  says(mine, /This attribute is part of the key/) && /Condition|Canceled/.test(theirs.refused);

/** The one list of them. */
export const differences: Difference[] = [
  {
    engine: "DynamoDB Local",
    what: "`UPDATED_OLD` and `UPDATED_NEW` answer the whole attribute where a part of it was updated, and fail where nothing was.",
    explains: (compared) => differsInUpdatedAlone(compared) || compared.theirs.refused === "InternalFailure",
  },
  {
    engine: "DynamoDB Local",
    what: "An update may give an attribute that is the key of an index a type that the index does not take.",
    explains: ({ call, mine }) =>
      call.command === "UpdateItem" && says(mine, /Index Key|secondary index key/),
  },
  {
    engine: "DynamoDB Local",
    what: "A read that finds nothing costs nothing.",
    explains: (compared) => !isWrite(compared.call) && differsInUnitsAlone(compared),
  },
  {
    engine: "DynamoDB Local",
    what: "Batches and transactions of writes cost more or less than their items together.",
    explains: (compared) => isWrite(compared.call) && differsInUnitsAlone(compared),
  },
  {
    engine: "DynamoDB Local",
    what: "An update that cannot be made is a fault of its own within a transaction, and does not cancel it.",
    explains: ({ mine, theirs }) =>
      mine.refused === "TransactionCanceledException" && theirs.refused === "ValidationException",
  },
  {
    engine: "DynamoDB Local",
    what: "A transaction that names an item twice is cancelled when one of its conditions fails, and else refused.",
    explains: ({ mine, theirs }) =>
      says(mine, /multiple operations on one item/) && theirs.refused === "TransactionCanceledException",
  },
  {
    engine: "DynamoDB Local",
    what: "A full page that ends with the very item that its condition on the sort key ends with has no `LastEvaluatedKey`.",
    explains: ({ call, mine, theirs }) =>
      /<= :r|= :r|AND :t/.test(String(call.input.KeyConditionExpression)) &&
      comparable(call.command, { ...mine, LastEvaluatedKey: undefined }) === comparable(call.command, theirs),
  },
  {
    engine: "DynamoDB Local",
    what: "The condition is looked at before it is noticed that an update changes the key.",
    explains: noticesKeyLater,
  },
  {
    engine: "dynoxide",
    what: "The condition is looked at before it is noticed that an update changes the key.",
    explains: noticesKeyLater,
  },
  {
    engine: "dynoxide",
    what: "Operands of the wrong type, the same operand twice, unknown types and bounds of two types are taken: the condition just fails.",
    explains: ({ mine }) =>
      says(
        mine,
        /Incorrect operand type|first operand must be distinct|Invalid attribute type|BETWEEN operator requires/,
      ),
  },
  {
    engine: "dynoxide",
    what: "Values that are missing, or that no expression uses, are not noticed where they are not looked at.",
    explains: ({ mine }) => says(mine, /unused in expressions|used in expression is not defined/),
  },
  {
    engine: "dynoxide",
    what: "A filter may name attributes that an index does not repeat.",
    explains: ({ mine }) => says(mine, /does not project/),
  },
  {
    engine: "dynoxide",
    what: "Faults of an expression cancel the transaction that it stands in.",
    explains: ({ mine, theirs }) =>
      mine.refused === "ValidationException" && theirs.refused === "TransactionCanceledException",
  },
  {
    engine: "dynoxide",
    what: "Parts of what is not there may be removed.",
    explains: ({ call, mine }) =>
      /REMOVE/.test(JSON.stringify(call.input)) && says(mine, /document path provided/),
  },
  {
    engine: "dynoxide",
    what: "`UPDATED_OLD` and `UPDATED_NEW` answer whole lists where an element was updated, and `ALL_OLD` the key of what was not there.",
    explains: ({ call, mine, theirs }) =>
      /OLD|UPDATED/.test(String(call.input.ReturnValues)) && !mine.refused && !theirs.refused,
  },
  {
    engine: "dynoxide",
    what: "Some numbers, such as 120, are a byte smaller.",
    explains: differsInUnitsAlone,
  },
];

/** The differences of the streams' records, which are compared at the end of a sequence. */
export const streamDifferences: Pick<Difference, "engine" | "what">[] = [
  { engine: "dynoxide", what: "A write that changes nothing has a stream record." },
];
