import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { documentForm } from "../../../../local/dynamodb/values/document.ts";
import { isEqual } from "../../../../local/dynamodb/values/order.ts";
import { itemSize } from "../../../../local/dynamodb/values/size.ts";
import { attributesIn, textOf } from "../../../../local/dynamodb/values/text.ts";
import { fromWire, toWire, type WireItem } from "../../../../local/dynamodb/values/wire.ts";
import { fc } from "../../../support/property.ts";

const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((each) => each === 0 || Math.abs(each) > 1e-130),
  fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.uint8Array({ minLength: 1, maxLength: 5 }),
  fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }).map((all) => new Set(all)),
  fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 3 }).map((all) => new Set(all)),
);
const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4 }),
  fc.constantFrom("base64", "S", "valueOf", "toJSON"),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, tie("list"), tie("map")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));
const documents = fc.dictionary(names, value, { maxKeys: 5, noNullPrototype: true });
const options = { marshallOptions: { removeUndefinedValues: true } };
const form = documentForm(options);

const cloned = (wire: object) => structuredClone(wire) as WireItem;

it("plain objects come in and go out as the document client turns them", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const wire = marshall(document, options.marshallOptions);
      const read = form.read(document);
      expect(toWire(read)).toEqual(toWire(fromWire(cloned(wire))));
      expect(form.write(attributesIn(textOf(read)))).toEqual(unmarshall(toWire(fromWire(wire))));
    }),
  );
});

it("an item comes back from its text as it was, with the same size", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const item = fromWire(marshall(document, options.marshallOptions));
      const back = attributesIn(textOf(item));
      expect(isEqual(item, back)).toBe(true);
      expect(itemSize(back)).toBe(itemSize(item));
    }),
  );
});

it("what the document client refuses is refused in its words", () => {
  const strict = documentForm({});
  expect(() => strict.read({ a: { b: undefined } })).toThrow("removeUndefinedValues=true");
  expect(strict.read({ a: undefined, b: 1 })).toEqual({ b: 1 });
  expect(() => form.read({ a: Number.NaN })).toThrow("Special numeric value NaN");
  expect(() => form.read({ a: 2 ** 60 })).toThrow("greater than Number.MAX_SAFE_INTEGER");
  expect(() => form.read({ a: new Date(0) })).toThrow("Unsupported type passed");
  expect(() => form.read({ a: new Set() })).toThrow("non-empty set");
});

it("counts the bytes of an item as DynamoDB does", () => {
  const sizes: [object, number][] = [
    [{ a: { S: "é" } }, 3],
    [{ ab: { N: "12" } }, 4],
    [{ a: { BOOL: true }, b: { NULL: true } }, 4],
    [{ a: { L: [] } }, 4],
    [{ a: { L: [{ S: "xy" }, { N: "1" }] } }, 1 + 3 + 2 + 2 + 2],
    [{ a: { M: { bc: { S: "x" } } } }, 1 + 3 + 1 + 2 + 1],
    [{ a: { SS: ["x", "yz"] } }, 4],
    [{ a: { B: new Uint8Array(7) } }, 8],
  ];
  for (const [wire, bytes] of sizes) expect(itemSize(fromWire(wire as never))).toBe(bytes);
});

it("an attribute may have the name of what every object has", () => {
  const wire = JSON.parse('{"__proto__":{"S":"p"},"constructor":{"N":"1"}}');
  const back = attributesIn(textOf(fromWire(wire)));
  expect(Object.keys(back)).toEqual(["__proto__", "constructor"]);
  expect(Object.entries(toWire(back))).toEqual(Object.entries(wire));
});
