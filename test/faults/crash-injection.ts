import { AsyncLocalStorage } from "node:async_hooks";
import type { Application } from "../../local/application.ts";

/** A call that leaves the process: by which function, the command, what it is about, and how often that was called before. */
export interface OutgoingCall {
  name: string;
  command: string;
  subject: string;
  count: number;
}

/** What befalls a call: the process dies before or after it has been executed, or the service refuses it for now. */
export type Fault = "before" | "after" | "throttled";
export type CrashPlan = (departure: OutgoingCall) => Fault | undefined;

/** Is told of every call, with its input and what befalls it. */
type CallListener = (call: OutgoingCall, input: object, fault: Fault | undefined) => void;

interface Invocation {
  name: string;
  dead: boolean;
  die: () => never;
}
const invocations = new AsyncLocalStorage<Invocation>();

/** The application with handlers that can die like a function does: what they were about to do never happens. */
export function crashable(application: Application): Application {
  return {
    ...application,
    handler: async (name) => {
      const handle = await application.handler(name);
      return (event, context) =>
        runCrashable(name, (life) => invocations.run(life, () => handle(event, context)));
    },
  };
}

async function runCrashable(name: string, run: (life: Invocation) => unknown): Promise<unknown> {
  const death = Promise.withResolvers<never>();
  const life: Invocation = {
    name,
    dead: false,
    die() {
      life.dead = true;
      const crash = new Error("The process has died.");
      death.reject(crash);
      throw crash;
    },
  };
  death.promise.catch(() => {});
  return Promise.race([run(life), death.promise]);
}

/** What middleware needs of an SDK client. */
interface Client {
  // biome-ignore lint/suspicious/noExplicitAny: the stacks of the clients differ in their types only
  middlewareStack: any;
}

/** Makes every call of these clients a point where the handler around it can die; answers how many did, and at what. */
export function injectCrashes(clients: Client[], fate: CrashPlan, listen: CallListener = () => {}) {
  const counts = new Map<string, number>();
  const called = new Map<string, number>();
  const danger = { crashes: 0, calls: 0, on: true, called, crashed: new Set<string>() };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const middleware = (next: any, context: any) => async (args: any) => {
    const life = invocations.getStore();
    if (!life) return next(args);
    if (life.dead) return life.die();
    const call = outgoingCallOf(life.name, context.commandName, args.input, counts);
    const when = danger.on ? fate(call) : undefined;
    listen(call, args.input, when);
    danger.calls += 1;
    if (when === "throttled") throw throttled();
    if (danger.on && call.subject) called.set(call.command, (called.get(call.command) ?? 0) + 1);
    if (when) danger.crashes += 1;
    if (when) danger.crashed.add(`${when} ${call.command}`);
    if (when === "before") return life.die();
    const result = await next(args);
    return when === "after" || life.dead ? life.die() : result;
  };
  for (const { middlewareStack } of clients)
    middlewareStack.add(middleware, { step: "initialize", priority: "high", name: "danger" });
  return danger;
}

/** What is left of the SDK's error when it has tried again in vain. */
const throttled = (): Error =>
  Object.assign(new Error("Too many calls."), {
    name: "ThrottlingException",
    $metadata: { httpStatusCode: 400 },
  });

/** Counted for each function by itself: what one does at the same time as another must not change what befalls it. */
function outgoingCallOf(
  name: string,
  command: string,
  input: object,
  counts: Map<string, number>,
): OutgoingCall {
  const subject = subjectOf(input);
  const key = `${name} ${command} ${subject}`;
  const count = counts.get(key) ?? 0;
  counts.set(key, count + 1);
  return { name, command, subject, count };
}

/** The order that a call is about, found in its input or in the task token; else nothing. */
function subjectOf(input: object): string {
  const { taskToken = "" } = input as { taskToken?: string };
  const text = taskToken ? Buffer.from(taskToken, "base64url").toString() : JSON.stringify(input);
  return /[0-9A-HJKMNP-TV-Z]{26}/.exec(text)?.[0] ?? "";
}
