import { invalid } from "../errors.ts";

/** A number that JavaScript's own does not hold exactly, in plain digits. */
export class Decimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A number of up to 38 digits: JavaScript's own wherever its shortest text says the same. */
export type Numeric = number | Decimal;

/** `coefficient` × 10 ^ `exponent`, without zeros at the end of the coefficient. */
interface Scaled {
  coefficient: bigint;
  exponent: number;
}

const maxDigits = 38;
const [smallestMagnitude, largestMagnitude] = [-130, 125];
const shape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const simpleInteger = /^(?:0|-?[1-9]\d{0,14})$/;

/** The number that a text says; refused when it says none, or one that DynamoDB does not keep. */
export function numericOf(text: string): Numeric {
  return simpleInteger.test(text) ? Number(text) : numericFrom(scaledOf(text));
}

/** Whether a number of JavaScript is one that DynamoDB keeps. */
export const isStorable = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= 1e-130 && Math.abs(value) < 1e126);

/** The number in plain digits, as DynamoDB answers it. */
export function numericText(value: Numeric): string {
  if (value instanceof Decimal) return value.text;
  const text = String(value);
  return text.includes("e") ? plainText(scaledOf(text)) : text;
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or greater than `b`. */
export function compareNumerics(a: Numeric, b: Numeric): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = aligned(scaledOf(numericText(a)), scaledOf(numericText(b)));
  return left < right ? -1 : Number(left > right);
}

/** The exact sum, which has to be a number that DynamoDB keeps. */
export function addNumerics(a: Numeric, b: Numeric): Numeric {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    if (Number.isSafeInteger(a + b)) return a + b;
  }
  const [left, right, exponent] = aligned(scaledOf(numericText(a)), scaledOf(numericText(b)));
  return numericFrom(normalized(left + right, exponent));
}

/** The number with the other sign. */
export function negated(value: Numeric): Numeric {
  if (typeof value === "number") return value === 0 ? 0 : -value;
  return new Decimal(value.text.startsWith("-") ? value.text.slice(1) : `-${value.text}`);
}

/** The bytes that a number takes: one for two digits, with one for the exponent and one for a minus. */
export function numericSize(value: Numeric): number {
  if (value === 0) return 1;
  if (typeof value === "number" && value > 0 && value < 100 && Number.isInteger(value)) return 2;
  const { coefficient, exponent } = scaledOf(numericText(value));
  const digits = digitsOf(coefficient);
  // Digits are kept in pairs on either side of the point, so that a pair may hold one digit only at both ends.
  const pairs = Math.ceil((digits + Math.abs(exponent % 2)) / 2);
  return 1 + pairs + (coefficient < 0n ? 1 : 0);
}

function scaledOf(text: string): Scaled {
  const [, sign, whole = "", fraction = "", power = "0"] = shape.exec(text) ?? [];
  if (sign === undefined || whole + fraction === "") throw notNumeric(text);
  return normalized(BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`), Number(power) - fraction.length);
}

function notNumeric(text: string) {
  return invalid(`The parameter cannot be converted to a numeric value${text && `: ${text}`}`);
}

function normalized(coefficient: bigint, exponent: number): Scaled {
  if (coefficient === 0n) return { coefficient, exponent: 0 };
  const text = String(coefficient);
  const zeros = /0*$/.exec(text)![0].length;
  return zeros === 0
    ? { coefficient, exponent }
    : { coefficient: BigInt(text.slice(0, -zeros)), exponent: exponent + zeros };
}

const digitsOf = (coefficient: bigint): number => String(coefficient).length - (coefficient < 0n ? 1 : 0);

function numericFrom(scaled: Scaled): Numeric {
  const { coefficient, exponent } = scaled;
  const digits = digitsOf(coefficient);
  const magnitude = digits + exponent - 1;
  if (magnitude > largestMagnitude)
    throw invalid("Number overflow. Attempting to store a number with magnitude larger than supported range");
  if (magnitude < smallestMagnitude)
    throw invalid(
      "Number underflow. Attempting to store a number with magnitude smaller than supported range",
    );
  if (digits > maxDigits) throw invalid("Attempting to store more than 38 significant digits in a Number");
  const own = Number(`${coefficient}e${exponent}`);
  return digits <= 15 || sameNumber(scaledOf(String(own)), scaled) ? own : new Decimal(plainText(scaled));
}

const sameNumber = (a: Scaled, b: Scaled): boolean =>
  a.coefficient === b.coefficient && a.exponent === b.exponent;

function plainText({ coefficient, exponent }: Scaled): string {
  const sign = coefficient < 0n ? "-" : "";
  const digits = String(coefficient).slice(sign.length);
  if (exponent >= 0) return `${sign}${digits}${"0".repeat(exponent)}`;
  const padded = digits.padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** Both coefficients under the lower of the two exponents, and that exponent. */
function aligned(a: Scaled, b: Scaled): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const raise = (scaled: Scaled) => scaled.coefficient * 10n ** BigInt(scaled.exponent - exponent);
  return [raise(a), raise(b), exponent];
}
