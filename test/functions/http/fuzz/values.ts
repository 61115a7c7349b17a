import { resolve, type Schema } from "../../../support/contract.ts";
import { fc } from "../../../support/property.ts";

/** One in ten of the first kind, the others of the second. */
export const oneInTen = <T>(one: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: 9, arbitrary: other });

/** Texts that programs trip over. */
export const trickyStrings = fc.constantFrom(
  ...[
    "__proto__",
    "constructor",
    "toString",
    "",
    " ",
    "null",
    "../..",
    "%00",
    "{{x}}",
    "<b>",
    "'; --",
    "\u0000",
  ],
  ...["\ud83d", "👩‍👩‍👧‍👦", "ﷺ", "\u202e", "x".repeat(2000), "-1", "1e400", "9007199254740993", "NaN"],
);

/** Any JSON value, the odd ones more often than chance would have it. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  trickyStrings,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, [], {}, 0, -1, 1.5, 1e300, true, [[]], { length: 1 }),
);

const formats: Record<string, fc.Arbitrary<string>> = {
  "date-time": fc
    .date({ min: new Date("2000-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  date: fc.constantFrom("2026-11-22", "2000-02-29", "0000-01-01"),
  duration: fc.constantFrom("P3D", "PT15M", "P1W", "P10Y", "PT0S", "P3650D"),
  email: fc.constantFrom("anna@example.com", "a+b@example.co.uk"),
};

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format && formats[format]) return formats[format];
  if (pattern === "^[A-Z]{3}$") return fc.constantFrom("PLN", "EUR", "JPY", "XXQ");
  if (pattern && !pattern.includes("\\p")) return fc.stringMatching(new RegExp(pattern, "u"));
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) });
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valueFor(each)]));
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

/** Values that a schema of the document allows, as far as a schema can say. */
export function valueFor(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueFor));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum: min = -10, maximum = 1_000_000, maxItems = 5 } = schema;
  if (schema.type === "string") return textOf(schema);
  if (schema.type === "integer") return fc.integer({ min, max: Math.min(maximum, 2 ** 31 - 1) });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "array") return fc.array(valueFor(schema.items!), { maxLength: Math.min(maxItems, 3) });
  return schema.type === "object" ? objectOf(schema) : garbage;
}

type Json = Record<string, unknown>;

/** An example of the document, with one field as the schema allows it. */
function changed(examples: unknown[], properties: Record<string, Schema>): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) =>
    valueFor(each).map((value) => ({ [name]: value })),
  );
  return fc
    .tuple(fc.constantFrom(...(examples as object[])), fc.oneof(fc.constant({}), ...fields))
    .map(([example, field]) => ({ ...example, ...field }));
}

/** Bodies for a schema: mostly good ones, some spoilt in one place, some that are no JSON at all. */
export function bodyFor(schema: Schema): fc.Arbitrary<string> {
  const { properties = {}, examples = [{}] } = resolve(schema);
  const good = fc.oneof(valueFor(schema), changed(examples, properties));
  const name = fc.oneof(trickyStrings, fc.constantFrom("unknown", ...Object.keys(properties)));
  const spoilt = fc
    .tuple(good, name, garbage)
    .map(([value, at, other]) => ({ ...(value as Json), [at]: other }));
  return fc.oneof(
    { weight: 6, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: spoilt.map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        trickyStrings,
        garbage.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
    },
  );
}
