import openapi from "../docs/openapi.json" with { type: "json" };
import { door } from "./shell.ts";

const text = JSON.stringify(openapi);

/** GET /openapi.json: the contract, as it is checked in. */
export const handler = door({ open: true }, async () => ({ body: text }));
