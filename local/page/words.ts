/** A name of the program as words for people: "awaitingConfirmation" reads "awaiting confirmation". */
export const words = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** The same at the beginning of a line. */
export const titled = (name: string): string => words(name).replace(/^./, (first) => first.toUpperCase());
