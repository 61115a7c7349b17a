import { describe, expect, it } from "vitest";
import {
  addNumerics,
  compareNumerics,
  Decimal,
  negated,
  numericOf,
  numericSize,
  numericText,
} from "../../../../local/dynamodb/values/decimal.ts";
import { fc } from "../../../support/property.ts";

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 38 });
/** Numbers as people write them: digits, a point somewhere, a sign, a power of ten. */
const texts = fc
  .tuple(digits, fc.nat(37), fc.boolean(), fc.integer({ min: -80, max: 80 }))
  .map(([all, point, minus, power]) => {
    const text = all.join("");
    const place = Math.min(point, text.length);
    return `${minus ? "-" : ""}${text.slice(0, place)}.${text.slice(place)}e${power}`;
  });

/** The same number as a fraction of whole numbers, reckoned in another way. */
function exact(text: string): bigint {
  const [, sign, whole, fraction, power] = /^(-?)(\d*)\.?(\d*)(?:e(.*))?$/.exec(text)!;
  const scale = 400 + Number(power ?? 0) - fraction!.length;
  return BigInt(`${sign}${whole}${fraction}`) * 10n ** BigInt(scale);
}

describe("a number", () => {
  it.each([
    ["1.50", "1.5"],
    ["1E3", "1000"],
    ["-0", "0"],
    ["00012.3400", "12.34"],
    ["+1", "1"],
    ["1.", "1"],
    [".5", "0.5"],
    ["0.30000000000000004", "0.30000000000000004"],
    ["12345678901234567890123456789012345678", "12345678901234567890123456789012345678"],
    ["1e-7", "0.0000001"],
  ])("%s is answered as %s", (given, answered) => {
    expect(numericText(numericOf(given))).toBe(answered);
  });

  it("keeps its value through any number of readings", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = numericText(numericOf(text));
        expect(exact(read)).toBe(exact(text));
        expect(numericText(numericOf(read))).toBe(read);
      }),
    );
  });

  it("is one of JavaScript's own only where that says the same", () => {
    expect(numericOf("0.1")).toBe(0.1);
    expect(numericOf("9007199254740993")).toEqual(new Decimal("9007199254740993"));
  });

  it.each(["", "abc", " 1", ".", "1e", "0x1", "Infinity", "NaN", "1,5"])("is not %j", (text) => {
    expect(() => numericOf(text)).toThrow("The parameter cannot be converted to a numeric value");
  });

  it("has 38 digits and a magnitude between 1E-130 and 9.9E125", () => {
    expect(() => numericOf("1".repeat(39))).toThrow("more than 38 significant digits");
    expect(() => numericOf("1e126")).toThrow("Number overflow");
    expect(() => numericOf("1e-131")).toThrow("Number underflow");
    expect(numericText(numericOf("1e125"))).toBe(`1${"0".repeat(125)}`);
    expect(numericText(numericOf("-1e-130"))).toBe(`-0.${"0".repeat(129)}1`);
  });
});

describe("two numbers", () => {
  it("are compared exactly", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const order = compareNumerics(numericOf(a), numericOf(b));
        const difference = exact(a) - exact(b);
        expect(Math.sign(order)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });

  it("are added as decimals", () => {
    expect(numericText(addNumerics(0.1, 0.2))).toBe("0.3");
    expect(numericText(addNumerics(Number.MAX_SAFE_INTEGER, 2))).toBe("9007199254740993");
    expect(addNumerics(5, negated(5))).toBe(0);
    expect(() => addNumerics(numericOf("1e100"), numericOf("1e-100"))).toThrow("38 significant digits");
  });

  it("give the exact sum, or none", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        let sum: string;
        try {
          sum = numericText(addNumerics(numericOf(a), negated(numericOf(b))));
        } catch (error) {
          expect((error as Error).message).toMatch(/38 significant|overflow|underflow/);
          return;
        }
        expect(exact(sum)).toBe(exact(a) - exact(b));
      }),
    );
  });
});

it.each([
  [0, 1],
  [1, 2],
  [12, 2],
  [100, 2],
  [10, 2],
  [123, 3],
  [120, 3],
  [1200, 2],
  [-1, 3],
  [0.5, 2],
  [12.5, 3],
  [123.45, 4],
  [1e20, 2],
])("%d takes %d bytes", (value, bytes) => {
  expect(numericSize(value)).toBe(bytes);
});
