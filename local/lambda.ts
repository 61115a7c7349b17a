import { AwsError } from "./aws-error.ts";
import type { Invoke } from "./invoke.ts";

/** A failed event is tried so often again; the cloud waits a minute or two before. */
const retries = 2;

/** Lambda's Invoke, for events only: answers at once, and the function runs on its own. */
export function lambda(invoke: Invoke) {
  async function run(name: string, event: unknown, left = retries): Promise<unknown> {
    try {
      return await invoke(name, event);
    } catch (error) {
      console.error(`The function ${name} failed.`, error);
      return left > 0 ? run(name, event, left - 1) : undefined;
    }
  }

  return (path: string, body: string): void => {
    const name = /\/functions\/([a-z-]+)\/invocations$/.exec(path)?.[1];
    if (!name) throw new AwsError("ResourceNotFoundException", "Local mode has no such function.");
    void run(name, JSON.parse(body));
  };
}
