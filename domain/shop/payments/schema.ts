import * as z from "zod";
import type { ReceiptSettings } from "../../order/money/receipt.ts";
import type { PlatformFees } from "../../order/order.ts";
import { paymentProviderNames } from "../../reports/payment.ts";
import { fieldSchemas } from "../../schema.ts";

const { line } = fieldSchemas;

/** The whole, in basis points. */
const whole = 10_000;

const basisPoints = z.int().min(0).max(whole).default(0);

/** What is kept of the money that buyers pay, in basis points: 250 is 2.5 %. */
export const platformFees = z
  .strictObject({ commission: basisPoints, acquiring: basisPoints })
  .refine(({ commission, acquiring }) => commission + acquiring <= whole, {
    error: "must not keep more than 10000 together",
  })
  .meta({
    description: "Commission and acquiring in basis points of what is paid: 250 is 2.5 %.",
  }) satisfies z.ZodType<PlatformFees>;

/** Whether what begins like an IBAN has the check digits of one (ISO 13616); other numbers have none that all share. */
function hasCheckDigits(written: string): boolean {
  const number = written.replace(/[ -]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d\d/.test(number)) return true;
  const moved = number.slice(4) + number.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** Where buyers transfer what they pay. */
export const paymentAccount = z
  .strictObject({
    holder: line.optional().meta({ description: "To whom the money goes." }),
    number: z
      .string()
      .trim()
      .regex(
        /^[A-Za-z0-9](?:[ -]?[A-Za-z0-9]){3,39}$/,
        "must be an account number of 4 to 40 letters and digits",
      )
      .refine(hasCheckDigits, "must have the check digits of an IBAN where it begins like one")
      .meta({ examples: ["PL61 1090 1014 0000 0712 1981 2874"] }),
    bank: line.optional().meta({ description: "Name of the bank, and its code where one is needed." }),
  })
  .meta({ description: "Where transfers go. Buyers see it while something is due, deliverers never." });

/** An address with the order's own id, number, sum and currency in it. */
export const paymentUrl = z
  .string()
  .max(500)
  .regex(
    /^https:\/\/(?:[^\s{}]|\{(?:id|number|amount|currency)\})+$/,
    "must be an https:// address; {id}, {number}, {amount} and {currency} stand for those of the order",
  )
  .refine(
    (template) => URL.canParse(template.replace(/\{\w+\}/g, "1")),
    "must be an address such as https://pay.example/{number}",
  )
  .meta({
    description:
      "Where buyers pay, unless an order says so itself (`payment.url`): {amount} is what is due, such as 126.00.",
    examples: ["https://pay.example/clay-cats/{number}?amount={amount}"],
  });

/** Whom Waymark asks for a page where one order is paid. */
export const paymentProvider = z.enum(paymentProviderNames).meta({
  description:
    "Who is asked for a page where one order is paid, once its buyer wants to pay: with its sum, currency and id. Its key is a secret (docs/providers.md). It goes before `paymentUrl`.",
});

/** How receipts are made with payments, where the provider makes them. */
export const receipts = z
  .strictObject({
    vatCode: z.int().min(1).max(12),
    deliveryVatCode: z.int().min(1).max(12).optional(),
    taxSystemCode: z.int().min(1).max(6).optional(),
    paymentMode: z.enum(["prepayment", "fullPayment"]).default("prepayment"),
  })
  .meta({
    description:
      "Receipts by Federal Law 54-FZ, which YooKassa makes with each payment of its pages: the codes of VAT and of the tax system are YooKassa's (docs/providers.md). A line's `metadata.vatCode` says another one.",
    examples: [{ vatCode: 1, taxSystemCode: 2, paymentMode: "prepayment" }],
  }) satisfies z.ZodType<ReceiptSettings>;
