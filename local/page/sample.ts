import { randomUUID } from "node:crypto";
import { demoScenarios } from "../demo/plays.ts";
import { setUpScenario } from "../demo/stage.ts";
import { HttpError } from "../refusal.ts";
import type { PageHandler } from "./door.ts";

/** POST /_local/forms/sample: places the order of the demo's play for a lifecycle, and leads to it. */
export const placeSampleOrder: PageHandler = async ({ backend, form }) => {
  const play = demoScenarios.find(({ lifecycle }) => lifecycle === form.get("lifecycle"));
  if (!play) throw new HttpError(422, "invalid", "There is no such lifecycle.");
  const { placed } = await setUpScenario(backend, play, randomUUID());
  await backend.settle();
  return { to: `/_local/orders/${placed.id}` };
};
