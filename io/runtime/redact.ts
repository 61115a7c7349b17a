/** Providers quote in their errors whom they refuse: "Email address is not verified: anna@example.com". */
const addresses = /[^\s<>"'`(),;]+@[^\s<>"'`(),;]+|\+\d[\d\s().-]{5,}\d/g;
/** A text without the addresses in it. */
export const redact = (text: string | undefined): string | undefined => text?.replace(addresses, "<address>");

/**
 * A handler whose errors leave with their name and message alone, addresses masked: Lambda logs an error that it gets
 * with everything that hangs on it.
 */
export function redactErrors<Args extends unknown[], Result>(handler: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    try {
      return await handler(...args);
    } catch (error) {
      throw redactedError(error as Error);
    }
  };
}

function redactedError({ name, message, stack }: Error): Error {
  return Object.assign(new Error(redact(message)), { name, stack: redact(stack) });
}
