import { vi } from "vitest";
import { type Application, waymark } from "../../local/application.ts";

/** Everything that leaves Waymark for the eyes of an admin: log lines, metrics, and what functions are invoked with. */
export const capturedOutput: string[] = [];

/** Listens to the output of this process. */
export function captureOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => capturedOutput.push(String(text)) > 0);
  for (const level of ["log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(
      (...parts) => void capturedOutput.push(parts.map(String).join(" ")),
    );
}

/** These are invoked asynchronously, by Step Functions or by each other: their input can end in a failure queue or in the console. */
const background = ["execution", "deliver-webhooks", "send-messages", "reconcile"];

/** What SES reports of addresses: no queue keeps it. */
const isMailReport = (event: unknown): boolean => Object(event).Records?.[0]?.Sns !== undefined;

/** Lambda writes an error that a function lets out into the log, with everything that hangs on it. */
const escaped = (error: unknown): string => {
  const { name, message, stack } = error as Error;
  return JSON.stringify({ ...(error as object), name, message, stack });
};

/** Waymark, with `spoil` applied to what its stream consumers get. */
export const capturingApplication = (spoil: (name: string, event: unknown) => unknown): Application => ({
  ...waymark,
  async handler(name) {
    const handle = await waymark.handler(name);
    return async (event, context) => {
      if (background.includes(name) && !isMailReport(event))
        capturedOutput.push(`${name} ${JSON.stringify(event)}`);
      try {
        return await handle(spoil(name, event), context);
      } catch (error) {
        capturedOutput.push(escaped(error));
        throw error;
      }
    };
  },
});
