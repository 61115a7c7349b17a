import { palettesOf } from "../colour.ts";
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

/** How much of something: "1,25 kg" in Polish. */
export function formatQuantity(
  tag: string,
  { quantity, unit }: { quantity: number; unit?: string | undefined },
) {
  const make = () => new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const count = cached(`${tag} quantity`, make).format(quantity);
  return unit ? `${count} ${sanitizeLine(unit)}` : count;
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
  cached(`${tag} ${timeZone} zone`, () =>
    new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "shortGeneric" })
      .formatToParts(0)
      .find(({ type }) => type === "timeZoneName")!
      .value.replace(/^czas: /, ""),
  );

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

/** Letters that joiners belong to: they change shape beside one (Arabic, Indic and other scripts). */
const joined = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Java}\p{scx=Bali}]]`;
/** Invisible characters that a letter or an emoji needs, each where it does: what else is invisible can only deceive. */
const needed = [
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  String.raw`(?<=\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)\u200D(?=\p{Extended_Pictographic})`,
  `(?<=${joined})[\u200C\u200D](?=${joined})`,
  String.raw`(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])\u200D`,
  String.raw`(?<=[\p{L}\p{N}\p{P}\p{S}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{Script=Mong})[\u180B-\u180F](?=\p{Script=Mong}|$)`,
  String.raw`[\u0600-\u0605\u06DD\u070F\u08E2](?=[\p{N}\p{L}])`,
];
const invisible = new RegExp(
  String.raw`(${needed.join("|")})|[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]`,
  "gv",
);
/** So many marks in a row a letter has at the most: some scripts stack letters as marks, Greek has three accents. */
const markLimits: [RegExp, number][] = [
  [/[\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Tham}]/u, 8],
  [/\p{Script=Inherited}/u, 3],
  [/./u, 4],
];

/** The marks of one letter, without those that only build a tower. */
function limitMarks(run: string): string {
  const kept: string[] = [];
  for (const mark of run) {
    const [, limit] = markLimits.find(([kind]) => kind.test(mark))!;
    if (kept.length < limit && !kept.includes(mark)) kept.push(mark);
  }
  return kept.join("");
}

/**
 * What somebody wrote, as one line that cannot do harm: no control or direction-changing characters, nothing
 * invisible but what letters and emoji need, no towers of accents.
 */
export function sanitizeLine(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(invisible, "$1")
    .normalize("NFD")
    .replace(/(?:(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{M})+/gu, limitMarks)
    .normalize("NFC")
    .trim();
  // What is gone can have been what something else was needed for.
  return clean === text ? clean : sanitizeLine(clean);
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
  if ([...text].length <= length) return text;
  const cut = beginningOf(text, length - 1);
  const space = cut.lastIndexOf(" ");
  const whole = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s,;:–-]+$/, "")}…`;
}

/** At most so many characters of the beginning; no letter loses its marks, no emoji a part. */
function beginningOf(text: string, length: number): string {
  let cut = "";
  let count = 0;
  for (const { segment } of cached("graphemes", () => new Intl.Segmenter()).segment(text)) {
    count += [...segment].length;
    if (count > length) return cut;
    cut += segment;
  }
  return cut;
}

/** How a shop looks on pages and in mails. */
export interface Branding {
  /** A picture on an https address. */
  logo?: string;
  /** The shop's colour, so that it can be read in either theme. */
  palettes?: ReturnType<typeof palettesOf>;
}

/** What of a shop's logo and colour is shown: no picture that is not on https. */
export function brandingOf({
  logoUrl,
  color,
}: {
  logoUrl?: string | undefined;
  color?: string | undefined;
}): Branding {
  const logo = logoUrl && URL.canParse(logoUrl) ? new URL(logoUrl) : undefined;
  return {
    ...(logo?.protocol === "https:" && !logo.username && { logo: logo.href }),
    ...(/^#[0-9a-f]{6}$/i.test(color ?? "") && { palettes: palettesOf(color!) }),
  };
}
