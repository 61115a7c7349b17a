import type { Application } from "./application.ts";
import { startClock } from "./clock.ts";
import { openDeadLetters } from "./dead-letters.ts";
import type { Ending } from "./ending.ts";
import { keepExecutions } from "./executions.ts";
import { openFolder } from "./folder.ts";
import { openInbox } from "./inbox.ts";
import { invokeWith } from "./invoke.ts";
import { keepObjects } from "./objects.ts";
import { keepRegister } from "./register.ts";
import { keepSecrets } from "./secrets.ts";
import { openStore } from "./store.ts";
import { countWork } from "./work.ts";

/** Opens the data folder and what needs no server: clock, inbox, secrets, functions and executions. */
export function openCore(dataDir: string, firstTime: number, application: Application, end: Ending) {
  const folder = end.add(openFolder(dataDir));
  const store = end.add(openStore(folder.path));
  const clock = end.add(startClock(store, firstTime));
  const work = countWork();
  const invoke = invokeWith(application, work);
  const executions = end.add(keepExecutions({ application, clock, work, invoke }));
  const inbox = openInbox(store, clock);
  const register = keepRegister(store);
  const secrets = keepSecrets(store);
  const objects = keepObjects(store);
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
    register,
    secrets,
    objects,
    deadLetters,
  };
}

export type Core = ReturnType<typeof openCore>;
