import * as fc from "fast-check";
import { seed } from "./seed.ts";

// Every property of a run begins with its seed: a red one is red again with the same `SEED`.
fc.configureGlobal({ seed: Number(seed) });

export { fc };
