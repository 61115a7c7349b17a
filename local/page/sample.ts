import { randomUUID } from "node:crypto";
import { plays } from "../demo/plays.ts";
import { stage } from "../demo/stage.ts";
import { Refusal } from "../refusal.ts";
import type { Door } from "./door.ts";

/** POST /_local/forms/sample: places the order of the demo's play for a lifecycle, and leads to it. */
export const sample: Door = async ({ runtime, form }) => {
  const play = plays.find(({ lifecycle }) => lifecycle === form.get("lifecycle"));
  if (!play) throw new Refusal(422, "invalid", "There is no such lifecycle.");
  const { placed } = await stage(runtime, play, randomUUID());
  await runtime.settle();
  return { to: `/_local/orders/${placed.id}` };
};
