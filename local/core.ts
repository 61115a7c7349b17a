import type { Application } from "./application.ts";
import { startClock } from "./clock.ts";
import { openDeadLetters } from "./dead-letters.ts";
import type { Ending } from "./ending.ts";
import { createExecutions } from "./executions.ts";
import { openDataFolder } from "./folder.ts";
import { openInbox } from "./inbox.ts";
import { createInvoke } from "./invoke.ts";
import { openObjectStore } from "./objects.ts";
import { openOrderIndex } from "./register.ts";
import { openSecrets } from "./secrets.ts";
import { openStore } from "./store.ts";
import { trackWork } from "./work.ts";

/** Opens the data folder and what needs no server: clock, inbox, secrets, functions and executions. */
export function openCore(dataDir: string, firstTime: number, application: Application, closing: Ending) {
  const folder = closing.add(openDataFolder(dataDir));
  const store = closing.add(openStore(folder.path));
  const clock = closing.add(startClock(store, firstTime));
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
