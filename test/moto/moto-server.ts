import { spawn, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answering } from "../../bench/dynoxide.ts";
import type { Application } from "../../local/application.ts";
import { region } from "../../local/aws/environment.ts";
import { listen, readBody } from "../../local/http.ts";
import type { Runtime } from "../../local/runtime.ts";
import { functionForPlaceholder } from "../../local/step-functions/execution.ts";

const program = process.env.MOTO_SERVER || "moto_server";

/** Whether this machine has moto; `MOTO_SERVER` names it where it is not on the PATH. */
export const hasMoto = (): boolean => spawnSync(program, ["--help"]).status === 0;

const headersFor = (action: string) => ({
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": `AWSStepFunctions.${action}`,
  authorization: `AWS4-HMAC-SHA256 Credential=moto/20261121/${region}/states/aws4_request, SignedHeaders=host, Signature=none`,
});

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Starts moto with the state machines of an application. Its clock is that of `runtime`, which also answers its calls to
 * the table and to functions; what it does counts as work there, and what it waits for is an appointment of that clock.
 */
export async function startMoto(runtime: () => Runtime) {
  const [motoPort, clockPort] = [await freePort(), await freePort()];
  const [moto, clock] = [`http://127.0.0.1:${motoPort}`, `http://127.0.0.1:${clockPort}`];
  let told: number | undefined;
  let cancel: (() => void) | undefined;

  async function tell(how: "at" | "settled"): Promise<number | null> {
    told = runtime().clock.read();
    return ((await (await fetch(`${clock}/${how}/${told}`)).json()) as { next: number | null }).next;
  }

  /** Waits until every execution waits, and wakes up when the first of them would go on by itself. */
  async function settle(): Promise<void> {
    const next = await tell("settled");
    cancel?.();
    cancel = next === null ? undefined : runtime().clock.schedule(next, { execution: "moto" }, settle);
  }

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = String(request.headers["x-amz-target"] ?? "");
    if (target.startsWith("DynamoDB_")) return forward(request, response, `${wire()}dynamodb`);
    if (target === "") return forward(request, response, `${wire()}lambda${request.url}`);
    const end = runtime().work.begin();
    try {
      if (told !== runtime().clock.read()) await tell("at");
      await forward(request, response, moto);
    } finally {
      void settle().finally(end);
    }
  }
  const wire = () => `${runtime().url}/_local/aws/`;

  const between: Server = createServer((request, response) => {
    passOn(request, response).catch(() => response.destroy());
  });
  const port = await listen(between, 0);
  const child = spawn(program, ["-p", String(motoPort)], {
    stdio: ["ignore", "ignore", process.env.MOTO_LOG ? "inherit" : "ignore"],
    env: {
      ...process.env,
      PYTHONPATH: new URL("steered-clock", import.meta.url).pathname,
      CLOCK_PORT: String(clockPort),
      // Where its executions call the table and functions.
      MOTO_PORT: String(port),
    },
  });
  await answering(moto, 60_000);
  await fetch(`${moto}/moto-api/config`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ stepfunctions: { execute_state_machine: true } }),
  });
  return {
    /** Where functions call Step Functions. */
    url: `http://127.0.0.1:${port}`,
    /** Calls Step Functions from outside: without the SDK, whose calls stay in this process. */
    async call<Answer>(action: string, input: object): Promise<Answer> {
      const answer = await fetch(moto, {
        method: "POST",
        headers: headersFor(action),
        body: JSON.stringify(input),
      });
      if (!answer.ok) throw new Error(`${action} was refused: ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    close() {
      cancel?.();
      child.kill();
      between.close();
      between.closeAllConnections();
    },
  };
}

export type Moto = Awaited<ReturnType<typeof startMoto>>;

/** Creates the state machines of an application; answers their ARNs by lifecycle. */
export async function createMachines(
  { call }: Moto,
  application: Application,
): Promise<Record<string, string>> {
  const arns: Record<string, string> = {};
  for (const name of application.lifecycles) {
    const definition = (await application.machine(name)).replace(/\$\{\w+\}/g, (placeholder) =>
      placeholder.includes("table") ? "waymark" : functionForPlaceholder(placeholder),
    );
    const input = { name, definition, roleArn: "arn:aws:iam::123456789012:role/executions" };
    const made = await call<{ stateMachineArn: string }>("CreateStateMachine", input);
    arns[name] = made.stateMachineArn;
  }
  return arns;
}

const passedOn = ["authorization", "content-type", "x-amz-date", "x-amz-invocation-type", "x-amz-target"];

async function forward(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
  const body = await readBody(request, 20_000_000);
  const headers = passedOn.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === "string" ? [[name, value] as [string, string]] : [];
  });
  const answer = await fetch(url, { method: "POST", headers, ...(body && { body: new Uint8Array(body) }) });
  const back = ["content-type", "x-amz-function-error", "x-amzn-errortype"].flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  // AWS names every request; moto looks for that in what is refused.
  const named = { ...Object.fromEntries(back), "x-amzn-requestid": "here" };
  response.writeHead(answer.status, named).end(Buffer.from(await answer.arrayBuffer()));
}
