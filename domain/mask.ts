/** An address that its owner recognises and nobody can write to: `a…@example.com`, `+48…67`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? `${address.slice(0, 3)}…${address.slice(-2)}` : `${[...address][0]}…${address.slice(at)}`;
}

/** What stands in place of a contact. */
const hidden = "•••";

/** An e-mail address, also one whose signs are written as words in brackets. */
const emailPattern =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]*\s?(?:[@＠]|[([{]\s?(?:at|ат|собака|małpa|@)\s?[)\]}])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[([{]\s?(?:dot|точка|kropka)\s?[)\]}])\s?[\p{L}\p{N}-]+)+/giu;
/** The address of a page, and a name in a messenger. */
const addressPattern =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])(?:t|wa|m|vk|viber)\.(?:me|com)\/\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/giu;
/** A host as mail programs make a link of it, without http:// before it. */
const hostPattern =
  /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{Ll}{2}|com|net|org|info|biz|xyz|top|site|online|shop|store|club|app|dev|link|live|pro|vip|win|click|fun|icu|sbs|cfd|рус|онлайн|сайт|москва|xn--[a-z0-9-]+|\p{L}{2,}(?=\/))(?![\p{L}\p{N}])(?:[:/?#]\S*)?/gu;
/** Digits as a phone number has them: with spaces, dots, hyphens, slashes or brackets between them. */
const numberPattern = /[+＋]?\(?\p{Nd}(?:[\p{Zs}\t.()/‐-―-]{0,3}\p{Nd})*/gu;
/** A word before a phone number. */
const phoneWord =
  /(?:\b(?:tel|telefon|phone|mob|mobile|call|cell|kom|whats\s?app|viber)|тел|моб|телефон|звон\p{L}*)[.:\s№]*$/iu;
/** The fewest digits that reach somebody, after such a word and without. */
const [fewestAfterWord, fewest] = [5, 7];

/** A text without the contacts that stand in it: addresses, phone numbers, and these names of people and places. */
export function withoutContacts(text: string, names: readonly string[] = []): string {
  const unnamed = names.reduce(
    (rest, name) => rest.replace(wholePhrase(name), hidden),
    text.normalize("NFC"),
  );
  return unnamed
    .replace(emailPattern, hidden)
    .replace(addressPattern, hidden)
    .replace(numberPattern, (run: string, at: number, whole: string) => {
      const [before, after] = [whole.slice(0, at), whole.slice(at + run.length)];
      return isAmount(run, after) || isTimes(run) ? run : withoutPhone(run, phoneWord.test(before));
    });
}

/** A text in which mail programs find nothing to follow or to write to, for readers who did not write it themselves. */
export const withoutLinks = (text: string): string =>
  [emailPattern, addressPattern, hostPattern].reduce(
    (rest, pattern) => rest.replace(pattern, hidden),
    text.normalize("NFKC"),
  );

/** Whether a name is rather an address, a link or a number to call: nobody is greeted by such a one. */
export const isNameOfPerson = (name: string): boolean =>
  withoutLinks(name) === name.normalize("NFKC") && digitsIn(name) < fewest;

const digitsIn = (text: string): number => text.replace(/\P{Nd}/gu, "").length;

/** A sum of money, or two with a dash between them. */
const isAmount = (run: string, after: string): boolean =>
  /^\s?(?:zł|pln|eur|usd|gbp|rub|byn|kzt|руб|тенге|[€$£₽₸])/iu.test(after) &&
  run.split(/[‐-―-]/).every((part) => digitsIn(part) < 9);

const day = /(?:0?[1-9]|[12]\d|3[01])/.source;
const month = /(?:0?[1-9]|1[0-2])/.source;
const fullDate = `(?:20\\d\\d-${month}-${day}|${day}([./-])${month}(?:\\1)(?:20)?\\d\\d)`;
const timeOfDay = /(?:[01]?\d|2[0-4])[.:][0-5]\d/.source;
const moment = `(?:${fullDate}|${day}\\.${month}|${timeOfDay}|${timeOfDay}[–-]${timeOfDay})`;
const momentPattern = new RegExp(`^${moment.replaceAll("\\1", "[./-]")}$`);
const datePattern = new RegExp(`^${fullDate.replace("(?:20)?", "20")}$`);

/** Whether it says only when, and not whom to call. */
const isTimes = (run: string): boolean =>
  run.split(/\s+[–-]?\s*/u).every((part) => momentPattern.test(part) || part === "");

/** What else is long enough to be a phone number is hidden, beside dates that stand next to it. */
function withoutPhone(run: string, isCalled: boolean): string {
  const parts = run.split(/(\p{Zs}+)/u);
  const others = parts.filter((part) => !datePattern.test(part)).join("");
  if (digitsIn(others) < (isCalled ? fewestAfterWord : fewest)) return run;
  const dates = parts.filter((part) => datePattern.test(part));
  return [hidden, ...dates].join(" ");
}

/** A phrase as a whole, in capitals or not, with any spaces between its words. */
function wholePhrase(phrase: string): RegExp {
  const words = phrase.normalize("NFC").trim().split(/\s+/);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join("\\s+")}(?![\\p{L}\\p{N}])`, "giu");
}
