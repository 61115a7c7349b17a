import { currencyDecimals } from "../currency.ts";
import type { Moment } from "../time/time.ts";

const formatters = new Map<string, unknown>();

/** Intl's formatters are expensive to make: each is made once. */
function cached<F>(key: string, make: () => F): F {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as F;
}

/** The form of a counted noun. */
export function pluralForm(tag: string, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>) {
  const rules = cached(`${tag} plural`, () => new Intl.PluralRules(tag));
  return forms[rules.select(count)] ?? forms.other!;
}

/** Minor units as money: 4500 grosze read "45,00 zł" in Polish. The decimals are ISO 4217's, never the runtime's. */
export function formatMoney(tag: string, currency: string, amount: number): string {
  const digits = currencyDecimals.get(currency) ?? 2;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const make = () => new Intl.NumberFormat(tag, { style: "currency", currency, ...decimals });
  // A text, which is formatted exactly: a large sum divided is rounded.
  return cached(`${tag} ${currency}`, make).format(`${amount}E-${digits}` as `${number}`);
}

const parts = {
  day: { day: "numeric", month: "long" },
  shortDay: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A part of a moment, where the shop is. */
export function formatDatePart(
  tag: string,
  timeZone: string,
  part: keyof typeof parts,
  moment: Moment,
): string {
  const make = () => new Intl.DateTimeFormat(tag, { ...parts[part], timeZone });
  return cached(`${tag} ${timeZone} ${part}`, make).format(Date.parse(moment));
}

/** What people call a time zone in a language; numbers only where it has no name for it. */
export const formatZone = (tag: string, timeZone: string): string =>
  new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "shortGeneric" })
    .formatToParts(0)
    .find(({ type }) => type === "timeZoneName")!
    .value.replace(/^czas: /, "");

const units = { day: 1440, hour: 60, minute: 1 };

/** Minutes as a span: 135 reads "2 hours 15 minutes". */
export function formatMinutes(tag: string, minutes: number): string {
  let rest = minutes;
  const parts: string[] = [];
  for (const [unit, length] of Object.entries(units)) {
    const count = Math.floor(rest / length);
    const make = () => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" });
    if (count > 0) parts.push(cached(`${tag} ${unit}`, make).format(count));
    rest -= count * length;
  }
  return parts.join(" ");
}

/**
 * What somebody wrote, as one line that cannot do harm: no control, invisible or direction-changing
 * characters, no towers of accents.
 */
export function sanitizeLine(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
}

/**
 * A name in quotes; quotes inside it become the inner ones. Those that have no partner go, as do those round the whole
 * name, which has them already.
 */
export function quoteName(name: string, outer: readonly string[], inner: readonly string[]): string {
  const quotes = /[«»„“”‟"]/g;
  const bare = name.replace(/^[«„“"]([^«»„“”‟"]*)[»“”"]$/, "$1");
  const isPaired = (bare.match(quotes)?.length ?? 0) % 2 === 0;
  let count = 0;
  return outer[0] + bare.replace(quotes, () => (isPaired ? inner[count++ % 2]! : "")) + outer[1];
}

/** A text of at most `length` characters; a longer one ends with an ellipsis, after a whole word where it can. */
export function truncate(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, Math.max(0, length - 1)).join("");
  const space = cut.lastIndexOf(" ");
  const whole = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s,;:–-]+$/, "")}…`;
}

/** How a shop looks on pages and in mails. */
export interface Branding {
  /** A picture on an https address. */
  logo?: string;
  /** A colour such as #1b6b52, on which white can be read, and which can be read on white. */
  accent?: string;
}

/** The darkest background that a light page has: what is read on it can be read on white too, and white on that. */
const darkestPaper = "#e4efe9";

/** What of a shop's logo and colour can be shown: nothing that is not https, and no colour too pale to read (WCAG 1.4.3). */
export function brandingOf({
  logoUrl,
  color,
}: {
  logoUrl?: string | undefined;
  color?: string | undefined;
}): Branding {
  const logo = logoUrl && URL.canParse(logoUrl) ? new URL(logoUrl) : undefined;
  const readable = /^#[0-9a-f]{6}$/i.test(color ?? "") && contrastOf(color!, darkestPaper) >= 4.5;
  return {
    ...(logo?.protocol === "https:" && !logo.username && { logo: logo.href }),
    ...(readable && { accent: color!.toLowerCase() }),
  };
}

/** The contrast ratio of two colours, from 1 to 21, as WCAG 2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminanceOf(color: string): number {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}
