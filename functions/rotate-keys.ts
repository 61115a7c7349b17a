import { finish, prepare, type Rotation } from "../io/rotation.ts";

/** A step of a rotation, as Secrets Manager asks for it. */
type Asked = Rotation & { Step: "createSecret" | "setSecret" | "testSecret" | "finishSecret" };

/** Adds a key to those that Waymark signs with; nobody else has to be told, and there is nothing to try. */
export async function handler({ Step, ...rotation }: Asked): Promise<void> {
  if (Step === "createSecret") await prepare(rotation);
  if (Step === "finishSecret") await finish(rotation);
}
