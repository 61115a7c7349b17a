import { invalid } from "../errors.ts";
import { addNumerics, negated } from "../values/decimal.ts";
import { hasMember } from "../values/order.ts";
import { isNumeric, type Value, ValueSet } from "../values/value.ts";

/** What is thrown for a value that is not of the type that it is reckoned with. */
export const wrongType = () => invalid("An operand in the update expression has an incorrect data type");

/** A number and what is added to it, or a set with more members. */
export function addTo(former: Value, added: Value): Value {
  if (isNumeric(former) && isNumeric(added)) return addNumerics(former, added);
  const [set, more] = sameSets(former, added);
  return new ValueSet(set.type, [
    ...set.members,
    ...more.members.filter((each) => !hasMember(set.members, each)),
  ]);
}

/** A set without some of its members; undefined when none are left. */
export function withoutMembers(former: Value, removed: ValueSet): Value | undefined {
  const [set] = sameSets(former, removed);
  const left = set.members.filter((each) => !hasMember(removed.members, each));
  return left.length > 0 ? new ValueSet(set.type, left) : undefined;
}

function sameSets(a: Value, b: Value): [ValueSet, ValueSet] {
  if (a instanceof ValueSet && b instanceof ValueSet && a.type === b.type) return [a, b];
  throw wrongType();
}

/** What two lists are one after the other, or two numbers added or subtracted. */
export function combine(name: string, a: Value, b: Value): Value {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (!isNumeric(a) || !isNumeric(b)) throw wrongType();
  return addNumerics(a, name === "-" ? negated(b) : b);
}
