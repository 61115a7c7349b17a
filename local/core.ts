import { resolve } from "node:path";
import type { Gateway } from "./api-gateway/gateway.ts";
import type { Issuer } from "./api-gateway/issuer.ts";
import type { Application } from "./application.ts";
import { createInvoke } from "./aws/lambda.ts";
import { openObjectStore } from "./aws/s3.ts";
import { openSecrets } from "./aws/secrets.ts";
import { type ClockOptions, startClock } from "./clock/clock.ts";
import { type Advance, type Settling, trackWork } from "./clock/settle.ts";
import { openInbox } from "./inbox.ts";
import type { LocalLogin } from "./login/oauth.ts";
import { createExecutions } from "./step-functions/executions.ts";
import { openStore } from "./store.ts";

import { openDeadLetters } from "./streams/consumer.ts";
import { openOrderIndex } from "./streams/order-index.ts";

/** Closes something when the runtime that opened it is closed: what was opened last is closed first. */
export const close = (it: { close(): unknown }): void | Promise<void> => it.close() as void | Promise<void>;

/** Opens the data folder and what needs no server: clock, inbox, secrets, functions and executions. */
export function openCore(
  dataDir: string,
  clockOptions: ClockOptions,
  application: Application,
  closing: AsyncDisposableStack,
) {
  const folder = dataDir === ":memory:" ? undefined : resolve(dataDir);
  const store = closing.adopt(openStore(folder), close);
  const clock = closing.adopt(startClock(store, clockOptions), close);
  const work = trackWork();
  const invoke = createInvoke(application, work);
  const executions = closing.adopt(createExecutions({ application, clock, work, invoke }), close);
  const inbox = openInbox(store, clock);
  const orderIndex = openOrderIndex(store);
  const secrets = openSecrets(store);
  const objects = openObjectStore(store);
  const deadLetters = openDeadLetters(store);
  return {
    application,
    folder,
    store,
    clock,
    work,
    invoke,
    executions,
    inbox,
    orderIndex,
    secrets,
    objects,
    deadLetters,
  };
}

export type Core = ReturnType<typeof openCore>;

/** The running Waymark as those see it who answer requests: its parts, its address, and how to move its time. */
export interface Backend extends Core {
  url: string;
  issuer: Issuer;
  login: LocalLogin;
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
