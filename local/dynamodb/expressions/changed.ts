import { invalid } from "../errors.ts";
import { type Attributes, isMap, setAttribute, type Value } from "../values/value.ts";
import { type PathTree, partOf } from "./paths.ts";

/** What an attribute becomes of what it is: undefined when it goes. */
export type Change = (former: Value | undefined, item: Attributes) => Value | undefined;

const wrongPath = () => invalid("The document path provided in the update expression is invalid for update");

/** A value with the changes of a tree; what does not change is shared with the former one. */
export function changed(
  value: Value | undefined,
  tree: PathTree<Change>,
  item: Attributes,
): Value | undefined {
  if (tree.end) return tree.end(value, item);
  const parts = [...tree.parts].map(
    ([part, rest]) => [part, changed(partOf(value, part), rest, item)] as const,
  );
  if (parts.every(([part]) => typeof part === "number") && Array.isArray(value))
    return changedList(value, parts as (readonly [number, Value | undefined])[]);
  if (parts.every(([part]) => typeof part === "string") && isMap(value))
    return changedMap(value, parts as (readonly [string, Value | undefined])[]);
  throw wrongPath();
}

function changedMap(map: Attributes, parts: (readonly [string, Value | undefined])[]): Attributes {
  const copy = { ...map };
  for (const [name, value] of parts) {
    if (value === undefined) delete copy[name];
    else setAttribute(copy, name, value);
  }
  return copy;
}

/** What is set beyond the end comes to the end, in the order of its indexes. */
function changedList(list: Value[], parts: (readonly [number, Value | undefined])[]): Value[] {
  const copy: (Value | undefined)[] = [...list];
  for (const [index, value] of parts.toSorted(([a], [b]) => a - b)) {
    if (index < list.length) copy[index] = value;
    else copy.push(value);
  }
  return copy.filter((value) => value !== undefined);
}
