import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { AwsError } from "../errors.ts";
import { readBody } from "../http.ts";
import type { InvocationResponse } from "./lambda.ts";

const maxBodyBytes = 1_000_000;
/** Longer than clients keep idle connections: a closed one would look like a failed send. */
const keepAliveTimeoutMs = 3_600_000;

/** Actions by name. */
// biome-ignore lint/suspicious/noExplicitAny: each action has an input of its own
type Actions = Record<string, (input: any) => unknown>;

/** Services by the first part of the path: those that speak JSON, those that speak the query protocol, Lambda and S3. */
export type Services = {
  json: Record<string, Actions>;
  query: Record<string, Actions>;
  lambda: (path: string, type: string, body: string) => Promise<InvocationResponse>;
  s3: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** One server for all services: `/ses`, `/states` and so on, as their endpoints in the environment say. */
export function awsServer(services: Services): Server {
  return createServer({ keepAliveTimeout: keepAliveTimeoutMs }, (request, response) => {
    serve(services, request, response).catch(() => response.destroy());
  });
}

async function serve(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const service = request.url!.split(/[/?]/)[1] ?? "";
  if (service === "s3") return services.s3(request, response);
  const body = await readBody(request, maxBodyBytes);
  const text = body?.toString() ?? "";
  if (service === "lambda") return answerInvoke(services.lambda, request, text, response);
  if (services.query[service]) answerQuery(services.query[service], text, response);
  else answerJson(services.json[service] ?? {}, request, text, response);
}

function answerJson(
  actions: Actions,
  request: IncomingMessage,
  text: string,
  response: ServerResponse,
): void {
  const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
  const { status, body } = attempt(
    () => perform(actions, action, JSON.parse(text || "{}")),
    ({ code, message }) => ({ __type: code, message }),
  );
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
}

async function answerInvoke(
  call: Services["lambda"],
  { url, headers }: IncomingMessage,
  text: string,
  response: ServerResponse,
): Promise<void> {
  const type = String(headers["x-amz-invocation-type"]);
  const { status, error, body } = await call(url!, type, text).catch(
    (failure): InvocationResponse => refused(failure, ({ message }) => JSON.stringify({ message })),
  );
  response.writeHead(status, error ? { "x-amz-function-error": error } : {}).end(body);
}

function answerQuery(actions: Actions, text: string, response: ServerResponse): void {
  const input = new URLSearchParams(text);
  const action = input.get("Action") ?? "";
  const { status, body } = attempt(
    () => successXml(action, perform(actions, action, input) as object),
    ({ code, message }) => errorXml(code, message),
  );
  response.writeHead(status, { "content-type": "text/xml" }).end(body);
}

function perform(actions: Actions, action: string, input: unknown): unknown {
  const run = Object.hasOwn(actions, action) && actions[action];
  if (run) return run(input);
  throw new AwsError("InvalidAction", `The action ${action} is not known in local mode.`);
}

function attempt<T>(run: () => T, explain: (error: AwsError) => T) {
  try {
    return { status: 200, body: run() };
  } catch (error) {
    return refused(error, explain);
  }
}

function refused<T>(error: unknown, explain: (error: AwsError) => T) {
  if (error instanceof AwsError) return { status: 400, body: explain(error) };
  console.error("An AWS call failed in local mode.", error);
  return { status: 500, body: explain(new AwsError("InternalFailure", String(error))) };
}

function successXml(action: string, result: object): string {
  return xml(`${action}Response`, {
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: randomUUID() },
  });
}

function errorXml(Code: string, Message: string): string {
  return xml("ErrorResponse", { Error: { Type: "Sender", Code, Message }, RequestId: randomUUID() });
}

function xml(name: string, value: unknown): string {
  const inner =
    value !== null && typeof value === "object"
      ? Object.entries(value)
          .map(([key, each]) => xml(key, each))
          .join("")
      : String(value).replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<${name}>${inner}</${name}>`;
}
