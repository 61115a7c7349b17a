import type { Application } from "./application.ts";
import { createInvoke } from "./aws/lambda.ts";
import { openObjectStore } from "./aws/s3.ts";
import { openSecrets } from "./aws/secrets.ts";
import { type ClockOptions, startClock } from "./clock/clock.ts";
import { trackWork } from "./clock/settle.ts";
import { openDataFolder } from "./data-folder.ts";
import type { Ending } from "./ending.ts";
import { openInbox } from "./inbox.ts";
import { createExecutions } from "./step-functions/executions.ts";
import { openStore } from "./store.ts";
import { openDeadLetters } from "./streams/dead-letters.ts";
import { openOrderIndex } from "./streams/order-index.ts";

/** Opens the data folder and what needs no server: clock, inbox, secrets, functions and executions. */
export function openCore(
  dataDir: string,
  clockOptions: ClockOptions,
  application: Application,
  closing: Ending,
) {
  const folder = closing.add(openDataFolder(dataDir));
  const store = closing.add(openStore(folder.path));
  const clock = closing.add(startClock(store, clockOptions));
  const work = trackWork();
  const invoke = createInvoke(application, work);
  const executions = closing.add(createExecutions({ application, clock, work, invoke }));
  const inbox = openInbox(store, clock);
  const orderIndex = openOrderIndex(store);
  const secrets = openSecrets(store);
  const objects = openObjectStore(store);
  const deadLetters = openDeadLetters(store);
  return {
    application,
    folder: folder.path,
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
