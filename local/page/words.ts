/** A name of the program as words for people: "awaitingConfirmation" reads "awaiting confirmation". */
export const humanize = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** The same at the beginning of a line. */
export const sentenceCase = (name: string): string =>
  humanize(name).replace(/^./, (first) => first.toUpperCase());
