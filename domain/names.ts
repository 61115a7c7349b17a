/**
 * A name as names are compared: services, cities, categories. Compatible spellings, capitals (also Turkish ones)
 * and kinds of white space make no difference; accents do.
 */
export const foldedName = (name: string): string =>
  caseFolded(name.normalize("NFKC")).normalize("NFKC").replace(/\s+/gu, " ").trim();

/** Lower, upper and lower again join ẞ, ß and ss; the dot of a Turkish İ is a matter of case. */
const caseFolded = (text: string): string =>
  text.toLowerCase().toUpperCase().normalize("NFD").replaceAll("I\u0307", "I").toLowerCase();

/** Whether two names are the same for people; a name that is missing is like no other. */
export const isSameName = (name?: string, other?: string): boolean =>
  name !== undefined && other !== undefined && foldedName(name) === foldedName(other);
