/** Wrong use, or nothing there to check: a sentence for the person at the keyboard. */
export class UsageError extends Error {}
