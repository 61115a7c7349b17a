import { door } from "./shell.ts";

/** GET /health: whether the functions answer at all. */
export const handler = door({ open: true }, async () => ({ body: { status: "ok" } }));
