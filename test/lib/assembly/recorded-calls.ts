import { createServer, type IncomingMessage, request } from "node:http";
import { arnOf } from "../../../local/aws/environment.ts";
import { listen, readBody } from "../../../local/http.ts";

/** A call of AWS as IAM sees it: the function that makes it, the action, and on what, where the call says so. */
export interface AwsCall {
  functionName: string;
  action: string;
  on?: string;
}

/** Stands between the functions and the services of this machine, and records every call. */
export async function recordCalls(note: (call: AwsCall) => void) {
  const server = createServer({ keepAliveTimeout: 3_600_000 }, async (incoming, outgoing) => {
    const body = (await readBody(incoming, 20_000_000))!;
    for (const call of callsIn(incoming, body.toString())) note(call);
    const { method, headers, url: path } = incoming;
    const { port } = new URL(
      process.env[path === "/" ? "AWS_ENDPOINT_URL_DYNAMODB" : "AWS_ENDPOINT_URL_SFN"]!,
    );
    const passed = request({ host: "127.0.0.1", port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy()).end(body);
  });
  const port = await listen(server, 0);
  const here = (url: string): string => `http://127.0.0.1:${port}${new URL(url).pathname}`;
  return {
    /** What leads a function's calls here; its access key says whose they are. */
    environmentOf(functionName: string): Record<string, string> {
      const endpoints = Object.entries(process.env).filter(([name]) => name.startsWith("AWS_ENDPOINT_URL_"));
      return {
        ...Object.fromEntries(endpoints.map(([name, url]) => [name, here(url!)])),
        AWS_ACCESS_KEY_ID: functionName,
      };
    },
    close: () => void server.close(),
  };
}

function callsIn({ method, url, headers }: IncomingMessage, body: string): AwsCall[] {
  const { pathname, searchParams } = new URL(url!, "http://localhost");
  // Another DynamoDB stands at the root of its address.
  const [service = "", ...rest] = pathname.replace("/_local/aws/", "").split("/");
  const signed =
    searchParams.get("X-Amz-Credential") ?? headers.authorization?.match(/Credential=(.+?),/)?.[1];
  const action = String(headers["x-amz-target"]).split(".")[1]!;
  const calls = services[service || "dynamodb"]!({ method: method!, rest, action, body });
  return calls.map(([action, on]) => ({ functionName: signed!.split("/")[0]!, action, ...(on && { on }) }));
}

interface Request {
  method: string;
  rest: string[];
  action: string;
  body: string;
}
type RequestedAction = [action: string, on?: string | undefined];

const verbs: Record<string, string> = {
  PUT: "PutObject",
  GET: "GetObject",
  HEAD: "GetObject",
  DELETE: "DeleteObject",
};

const services: Record<string, (request: Request) => RequestedAction[]> = {
  dynamodb: ({ action, body }) =>
    onTable(action, JSON.parse(body)).map(([name, on]) => [`dynamodb:${name}`, on]),
  s3: ({ method, rest }) => [[`s3:${verbs[method]}`, rest.join("/")]],
  lambda: ({ rest }) => [["lambda:InvokeFunction", rest.at(-2)!]],
  states: ({ action, body }) => [[`states:${action}`, JSON.parse(body).stateMachineArn]],
  secrets: ({ action, body }) => [[`secretsmanager:${action}`, JSON.parse(body).SecretId]],
  ses: ({ body }) => {
    const input = new URLSearchParams(body);
    return [[`ses:${input.get("Action")}`, arnOf("ses", `identity/${input.get("Source")}`)]];
  },
  sns: ({ body }) => {
    const input = new URLSearchParams(body);
    return [[`sns:${input.get("Action")}`, input.get("PhoneNumber") ?? input.get("TopicArn")!]];
  },
};

interface Input {
  TableName: string;
  IndexName?: string;
  RequestItems?: Record<string, unknown>;
  TransactItems?: Record<string, Input>[];
}

/** A transaction is allowed as each of its parts is. */
function onTable(action: string, input: Input): RequestedAction[] {
  if (input.RequestItems) return Object.keys(input.RequestItems).map((table) => [action, table]);
  if (input.TransactItems)
    return input.TransactItems.flatMap((item) => Object.entries(item)).map(([kind, part]) => [
      kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`,
      part.TableName,
    ]);
  return [[action, input.IndexName ? `${input.TableName}/index/${input.IndexName}` : input.TableName]];
}
