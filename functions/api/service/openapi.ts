import openapi from "../../../docs/openapi.json" with { type: "json" };
import { httpHandler } from "../../http/handler.ts";

const text = JSON.stringify(openapi);

/** GET /openapi.json: the contract, as it is checked in. */
export const handler = httpHandler({ open: true }, async () => ({ body: text }));
