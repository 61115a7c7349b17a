import type { LocalWaymark } from "./local.ts";
import { invokeAgain } from "./run-again.ts";

/** The same on one machine, where the failure list holds only what the stream's consumers gave up on. */
export async function redriveLocal(
  local: LocalWaymark,
  dryRun: boolean,
  say: (line: string) => void,
): Promise<boolean> {
  const { items } = await local.get<{ items: { consumer: string; order: string }[] }>("/_local/dead-letters");
  say(`${items.length} failures lie in the list.`);
  for (const { consumer, order } of items) say(`${consumer} gave up on order ${order}.`);
  if (dryRun) say("Nothing was done: this was a dry run.");
  if (dryRun || items.length === 0) return true;
  await invokeAgain("reconcile", { all: true });
  await local.send("POST", "/_local/settle");
  await local.send("DELETE", "/_local/dead-letters");
  say("All orders were looked through.");
  return true;
}
