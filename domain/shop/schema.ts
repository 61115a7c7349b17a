import * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { carrierStatuses } from "../lifecycle/enums.ts";
import { type Group, groups } from "../lifecycle/groups.ts";
import { deadlineNames } from "../lifecycle/timers.ts";
import { lifecycleNames, lifecycles } from "../lifecycles/registry.ts";
import { purchasingGroups } from "../listing/purchasing.ts";
import { smsSettings, staffChannels } from "../messages/schema.ts";
import { foldedName, reasonPattern } from "../names.ts";
import type { ReceiptSettings } from "../order/money/receipt.ts";
import type { PlatformFees } from "../order/order.ts";
import { paymentProviderNames } from "../reports/payment.ts";
import { fieldSchemas } from "../schema.ts";
import { openingHours } from "../time/schema.ts";
import { isPictureOrigin } from "./pictures.ts";

const { address, duration, email, line, locale, localPhone, money, text, url } = fieldSchemas;

/** Whatever the platform itself takes: it knows old and new spellings, and lists one of them only. */
const timeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as Europe/Warsaw");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 21:00");

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

/** A shop's own names for what is photographed: alone, or each with the platform's category that it belongs to. */
const photoCategories = z.union([
  z.array(line).max(50),
  z
    .record(line, line)
    .refine((names) => Object.keys(names).length <= 50, { error: "must have at most 50 entries" }),
]);

/** Whether what begins like an IBAN has the check digits of one (ISO 13616); other numbers have none that all share. */
function hasCheckDigits(written: string): boolean {
  const number = written.replace(/[ -]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d\d/.test(number)) return true;
  const moved = number.slice(4) + number.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

const paymentAccount = z
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
const paymentUrl = z
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
const paymentProvider = z.enum(paymentProviderNames).meta({
  description:
    "Who is asked for a page where one order is paid, once its buyer wants to pay: with its sum, currency and id. Its key is a secret (docs/providers.md). It goes before `paymentUrl`.",
});

/** How receipts are made with payments, where the provider makes them. */
const receipts = z
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

const mapUrl = url.meta({
  description: "The place on a map of the shop's choice; without it, a search for its address.",
});

/** A place of the shop's own where buyers fetch what they have ordered. */
const pickupPlace = z.strictObject({
  id: line,
  name: line.optional(),
  address: z.union([address, line]).optional(),
  phone: localPhone.optional(),
  openingHours: openingHours.optional(),
  mapUrl: mapUrl.optional(),
});

const pickupPoints = z
  .array(pickupPlace)
  .max(50)
  .superRefine((all, context) => {
    all.forEach(({ id }, i) => {
      if (all.findIndex((each) => each.id === id) < i)
        context.addIssue({ code: "custom", path: [i, "id"], message: "must not be the id of two places" });
    });
  })
  .meta({
    description:
      "Places where buyers fetch their orders. An order names one by its id, in `delivery.pickupPoint.id`; one that names none is fetched from the shop's own `address`.",
  });

/** Where it stands what of a shop's goods is in stock. */
const stockFeed = z.strictObject({ url: url.max(2000) }).meta({
  description:
    "A feed in YML or Google Merchant's format, read every 15 minutes: orders for goods that it says are out of stock are refused, as for those in `hiddenProducts`, which it leaves alone (docs/stock.md).",
  examples: [{ url: "https://shop.example/yml.xml" }],
});

/** Where pictures on pages may come from: scheme and host, as browsers compare them. */
const imageOrigin = z
  .string()
  .max(200)
  .refine(
    (given) => isPictureOrigin(given.toLowerCase()),
    "must be an origin such as https://img.example.com, without a path",
  )
  .overwrite((given) => given.toLowerCase());

const ownStatus = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "must be one camelCase word"),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]),
  title: line.optional(),
  report: z
    .enum(carrierStatuses)
    .optional()
    .meta({ description: "The carrier's report that brings an order here; for group delivery." }),
});

/** A shop's settings: they hold for orders placed from now on, except what concerns messages. */
export const shopSettings = z
  .strictObject({
    name: line,
    lifecycle: z.enum(lifecycleNames),
    locale: locale.default("en"),
    timeZone: timeZone.default("UTC"),
    emails: z.array(email).max(10).default([]),
    phones: z.array(localPhone).max(10).optional(),
    city: line.optional(),
    address: z
      .union([address, line])
      .optional()
      .meta({ description: "Where the shop is: buyers see it, and fetch there what they pick up." }),
    phone: localPhone.optional().meta({ description: "Where buyers and deliverers can call." }),
    website: url.optional(),
    mapUrl: mapUrl.optional(),
    pickupPoints: pickupPoints.optional(),
    imageOrigins: z
      .array(imageOrigin)
      .max(10)
      .optional()
      .meta({
        description:
          "Where the pictures of goods may come from on buyers' pages and on the board, beside the hosts of `logoUrl` and `website`: pictures from elsewhere are left out.",
        examples: [["https://img.example.com"]],
      }),
    logoUrl: url
      .refine((address) => address.startsWith("https:"), { error: "must begin with https://" })
      .optional()
      .meta({ description: "A picture that mails and pages show above the shop's name." }),
    color: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/, "must be a colour such as #1b6b52")
      .optional()
      .meta({
        description:
          "The colour of buttons and links: darker or lighter where it could not be read as it is.",
      }),
    replyTo: email.optional().meta({ description: "Where answers to the e-mails go." }),
    staffUrl: z
      .string()
      .max(500)
      .regex(
        /^https?:\/\/[^\s{}]+\{id\}[^\s{}]*$/,
        "must be an address such as https://shop.example/orders/{id}",
      )
      .optional()
      .meta({
        description: "The shop's own page of an order, for the button in its e-mails.",
        examples: ["https://shop.example/orders/{id}"],
      }),
    hidden: z.boolean().optional(),
    hiddenProducts: z.array(z.string().trim().min(1).max(64)).max(500).optional(),
    stockFeed: stockFeed.optional(),
    paymentInstructions: z
      .union([text, z.record(locale, text)])
      .optional()
      .meta({ description: "How to pay: one text, or one for each language." }),
    paymentAccount: paymentAccount.optional(),
    paymentUrl: paymentUrl.optional(),
    paymentProvider: paymentProvider.optional(),
    receipts: receipts.optional(),
    estimatedDeliveryMinutes: z.int().min(1).max(10_080).optional(),
    sms: smsSettings.optional(),
    staffChannels: staffChannels.optional(),
    quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
    deadlines: z.record(z.string(), duration).optional(),
    openingHours: openingHours.optional(),
    archiveAfter: duration.default("P7D").meta({
      description: "How long an order that ended stays in the section before it goes to the archive.",
    }),
    photoCategories: photoCategories.optional().meta({
      description:
        "The shop's own names of categories whose goods are photographed, beside the platform's: a list of names, or each name with the category it stands for. Names are compared without regard to case and white space.",
    }),
    statuses: z.array(ownStatus).max(50).optional(),
    pastClosing: z.boolean().optional(),
    purchasing: z
      .array(z.enum(purchasingGroups))
      .max(purchasingGroups.length)
      .optional()
      .meta({ description: "In which groups the goods of orders stand on the shop's purchasing list." }),
    failureReasons: z
      .array(z.string().regex(reasonPattern, "must be one camelCase word"))
      .max(50)
      .optional()
      .meta({ description: "Reasons that losses are counted by, beside those that every shop has." }),
    acceptFee: money.optional(),
    feeRefunds: z
      .strictObject({ auto: z.boolean(), perMonth: z.int().min(0).max(1000) })
      .optional()
      .meta({
        description:
          "Whether a contractor who returns an order gets the fee for accepting back at once, and how often in a month; otherwise support decides.",
      }),
    fees: platformFees.optional(),
  })
  .superRefine(({ lifecycle, deadlines = {}, statuses = [] }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    checkDeadlines(lifecycles[lifecycle], Object.keys(deadlines), refuse);
    checkStatuses(lifecycles[lifecycle], statuses, refuse);
  });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** What a test of a provider may name: an order of the shop's. */
export const providerTest = z.strictObject({ order: line.optional() });

/** A JSON merge patch of the settings; what comes of it is checked as the settings are. */
export const shopPatch = z.record(z.string(), z.unknown());

type AddIssue = (path: PropertyKey[], message: string) => void;

function checkDeadlines(lifecycle: Lifecycle, names: string[], refuse: AddIssue): void {
  const known = deadlineNames(lifecycle);
  const listed = known.join(", ") || "none";
  for (const name of names)
    if (!known.includes(name))
      refuse(["deadlines", name], `is no deadline of ${lifecycle.name}, which has: ${listed}`);
}

/** No status stands twice; one of the lifecycle's may be named again, as long as it stays in its group. */
function checkStatuses(lifecycle: Lifecycle, own: z.infer<typeof ownStatus>[], refuse: AddIssue): void {
  if (own.length > 0 && !lifecycle.features?.ownStatuses)
    refuse(["statuses"], `cannot be set: the statuses of ${lifecycle.name} are fixed`);
  own.forEach(({ name, group, report }, i) => {
    if (report && group !== "delivery")
      refuse(["statuses", i, "report"], "can be set only for a status in group delivery");
    if (own.slice(0, i).some((each) => foldedName(each.name) === foldedName(name)))
      refuse(["statuses", i, "name"], "must not be the name of two statuses");
    const builtIn = builtInStatus(lifecycle, name);
    if (builtIn && builtIn.group !== group)
      refuse(["statuses", i, "group"], `must be ${builtIn.group}, the group of ${name}`);
  });
}

const builtInStatus = ({ statuses }: Lifecycle, name: string) =>
  Object.hasOwn(statuses, name) ? statuses[name] : undefined;
