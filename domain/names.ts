/**
 * A name as names are compared: services, cities, categories. Compatible spellings, capitals (also Turkish ones), kinds of
 * white space, of dashes and of apostrophes, and what nobody sees make no difference; accents do.
 */
export const foldedName = (name: string): string =>
  caseFolded(visible(name))
    .normalize("NFKC")
    .replace(/\p{Pd}/gu, "-")
    .replace(/[\u2018\u2019\u02bc\u02b9\u2032`\u00b4]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();

/** Compatible spellings joined, without joiners and other signs that nobody sees. */
const visible = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC");

/** Lower, upper and lower again join ẞ, ß and ss; the dot of a Turkish İ is a matter of case. */
const caseFolded = (text: string): string =>
  text.toLowerCase().toUpperCase().normalize("NFD").replaceAll("I\u0307", "I").toLowerCase();

/** Whether two names are the same for people; a name that is missing is like no other. */
export const isSameName = (name?: string, other?: string): boolean =>
  name !== undefined && other !== undefined && foldedName(name) === foldedName(other);

/** A reason that losses can be counted by is one camelCase word; longer texts are counted together. */
export const reasonPattern = /^[a-z][A-Za-z0-9]{0,39}$/;
