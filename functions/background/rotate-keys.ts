import { activateKey, type KeyRotation, prepareKey } from "../../io/links/key-rotation.ts";

/** A step of a rotation, as Secrets Manager asks for it. */
type RotationRequest = KeyRotation & { Step: "createSecret" | "setSecret" | "testSecret" | "finishSecret" };

/** Adds a key to those that Waymark signs with; no other service has to know of it, and there is nothing to test. */
export async function handler({ Step, ...rotation }: RotationRequest): Promise<void> {
  if (Step === "createSecret") await prepareKey(rotation);
  if (Step === "finishSecret") await activateKey(rotation);
}
