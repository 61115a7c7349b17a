import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** Makes every id and every secret that this process draws follow from a seed, whoever draws it. */
export function seedRandomness(seed: string): void {
  let drawn = 0;

  function draw(length: number): Buffer {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      crypto.createHash("sha256").update(`${seed} ${drawn++}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, length);
  }

  function uuid(): ReturnType<typeof crypto.randomUUID> {
    const hex = draw(16).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  Math.random = () => draw(4).readUInt32BE() / 2 ** 32;
  Object.assign(crypto, { randomBytes: draw, randomUUID: uuid });
  // Those who import the functions by name see them, too.
  syncBuiltinESMExports();
}
