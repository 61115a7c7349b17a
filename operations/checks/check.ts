import type { DeployedStack } from "../deployment.ts";

/** What a check found, in a sentence; and what to do about it. */
export interface Finding {
  state: "good" | "bad" | "unknown";
  says: string;
  todo?: string;
}

/** One thing that doctor looks at; it reads and never changes anything. */
export interface Check {
  name: string;
  look(stack: DeployedStack): Promise<Finding[]>;
}

/** A finding that needs nobody. */
export const good = (says: string): Finding => ({ state: "good", says });
/** A finding that somebody has to act on, and how. */
export const bad = (says: string, todo: string): Finding => ({ state: "bad", says, todo });

const accessDenied = /AccessDenied|AuthorizationError|NotAuthorized|Unauthorized/i;

/** Looks, and says so when looking was not possible. */
export async function runCheck(check: Check, stack: DeployedStack): Promise<Finding[]> {
  try {
    return await check.look(stack);
  } catch (error) {
    const { name, message } = error as Error;
    const todo = accessDenied.test(name)
      ? "Ask for the permission, or look in the console."
      : "Try again, or look in the console.";
    return [{ state: "unknown", says: `Could not look: ${name}: ${message}`, todo }];
  }
}
