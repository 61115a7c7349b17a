import { invalid, ServiceError } from "../errors.ts";
import type { ItemForm } from "../values/document.ts";
import { type Attributes, setAttribute } from "../values/value.ts";
import { bindCondition } from "./bind-condition.ts";
import { bindUpdate, type Update } from "./bind-update.ts";
import type { Predicate } from "./functions.ts";
import { type KeyTest, keyTestsOf } from "./key-condition.ts";
import { checkCondition, checkProjection, checkUpdate, pathsIn } from "./parsing/checks.ts";
import { parseCondition } from "./parsing/condition.ts";
import { parseProjection } from "./parsing/projection.ts";
import { parseUpdate } from "./parsing/update.ts";
import { type Path, type PathTree, treeOf } from "./paths.ts";
import { checkPlaceholderNames, Placeholders } from "./placeholders.ts";

/** The expressions of a call's input, with what their placeholders stand for. */
export interface ExpressionInput {
  UpdateExpression?: string;
  ConditionExpression?: string;
  KeyConditionExpression?: string;
  FilterExpression?: string;
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: object;
}

/** A call's expressions, ready for items. */
export interface BoundExpressions {
  update?: Update;
  condition?: Predicate;
  keyTests?: KeyTest[];
  filter?: Predicate & { paths: Path[] };
  projection?: PathTree<unknown> & { paths: Path[] };
}

type ExpressionName = Exclude<keyof ExpressionInput, `ExpressionAttribute${string}`>;

/** Parses, checks and binds each expression that a call gives; refused as DynamoDB refuses it. */
export function bindExpressions(input: ExpressionInput, form: ItemForm): BoundExpressions {
  checkPlaceholderNames(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
  const values = input.ExpressionAttributeValues && readValues(input.ExpressionAttributeValues, form);
  const placeholders = new Placeholders(input.ExpressionAttributeNames, values);
  const bound: BoundExpressions = {};
  for (const name of expressionNames) {
    const text = input[name];
    if (text !== undefined) naming(name, () => binders[name](text, placeholders, bound));
  }
  placeholders.expectAllUsed();
  return bound;
}

type Binder = (text: string, placeholders: Placeholders, bound: BoundExpressions) => void;

/** In the order in which DynamoDB looks at them. */
const binders: Record<ExpressionName, Binder> = {
  UpdateExpression(text, placeholders, bound) {
    bound.update = bindUpdate(updates(text), placeholders);
  },
  ConditionExpression(text, placeholders, bound) {
    bound.condition = bindCondition(conditions(text), placeholders);
  },
  KeyConditionExpression(text, placeholders, bound) {
    const condition = conditions(text);
    bindCondition(condition, placeholders);
    bound.keyTests = keyTestsOf(condition, placeholders);
  },
  FilterExpression(text, placeholders, bound) {
    const condition = conditions(text);
    const paths = pathsIn(condition).map((path) => placeholders.pathOf(path));
    bound.filter = Object.assign(bindCondition(condition, placeholders), { paths });
  },
  ProjectionExpression(text, placeholders, bound) {
    const paths = projections(text).map((path) => placeholders.pathOf(path));
    bound.projection = { ...treeOf(paths.map((path) => [path, true] as const)), paths };
  },
};

const expressionNames = Object.keys(binders) as ExpressionName[];

/** The faults of an expression say which one it is; those of a condition on keys speak of it themselves. */
function naming(name: ExpressionName, bind: () => void): void {
  try {
    bind();
  } catch (error) {
    if (!(error instanceof ServiceError) || /KeyConditionExpression|^Conditions can/.test(error.message))
      throw error;
    throw invalid(`Invalid ${name}: ${error.message}`);
  }
}

function readValues(values: object, form: ItemForm): Attributes {
  try {
    return form.read(values);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return readOneByOne(values, form);
  }
}

function readOneByOne(values: object, form: ItemForm): Attributes {
  const read: Attributes = {};
  for (const [key, value] of Object.entries(values)) {
    try {
      setAttribute(read, key, form.read({ [key]: value })[key]);
    } catch (error) {
      throw invalid(
        `ExpressionAttributeValues contains invalid value: ${(error as Error).message} for key ${key}`,
      );
    }
  }
  return read;
}

/** The same few texts come again and again: what was parsed and checked is kept for so many of them. */
const maxKeptTexts = 1_000;

function kept<T>(parse: (text: string) => T, check: (parsed: T) => void): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const parsed = parse(text);
    check(parsed);
    if (known.size >= maxKeptTexts) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}

const conditions = kept(parseCondition, checkCondition);
const updates = kept(parseUpdate, checkUpdate);
const projections = kept(parseProjection, checkProjection);
