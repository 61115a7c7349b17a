import type { Gateway } from "./api-gateway/gateway.ts";
import type { Issuer } from "./api-gateway/issuer.ts";
import type { Advance, Settling } from "./clock/settle.ts";

import type { Core } from "./core.ts";

/** The running Waymark as those see it who answer requests: its parts, its address, and how to move its time. */
export interface Backend extends Core {
  url: string;
  issuer: Issuer;
  token: Issuer["issue"];
  gateway: Gateway;
  advance: Advance;
  settle: Settling["settle"];
}

/** What the pages for developers need of it. */
export type ConsoleBackend = Pick<
  Backend,
  "url" | "token" | "secrets" | "clock" | "inbox" | "orderIndex" | "executions" | "advance" | "settle"
>;
