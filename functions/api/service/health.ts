import { httpHandler } from "../../http/handler.ts";

/** GET /health: whether the functions answer at all. */
export const handler = httpHandler({ open: true }, async () => ({ body: { status: "ok" } }));
