import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { assertLocalRequest } from "../console/requests.ts";
import { AwsError, HttpError } from "../errors.ts";
import { readBody } from "../http.ts";
import type { ServiceCall, Services } from "./hand-over.ts";
import { s3Path } from "./s3.ts";

const maxBodyBytes = 20_000_000;

/** What a request becomes: who answers it, and how the answer and an error are written. */
type Conversation = {
  call(): unknown;
  written(output: object): Written;
  refusal(error: AwsError): Written;
};
type Written = { body: string | Uint8Array; headers?: Record<string, string>; status?: number };

/** Services by their path below `/_local/aws/`: the SDK's client, and the protocol that its service speaks. */
const protocols: Record<string, [client: string, read: typeof jsonCall]> = {
  dynamodb: ["DynamoDBClient", jsonCall],
  states: ["SFNClient", jsonCall],
  secrets: ["SecretsManagerClient", jsonCall],
  voice: ["PinpointSMSVoiceV2Client", jsonCall],
  ses: ["SESClient", queryCall],
  sns: ["SNSClient", queryCall],
  lambda: ["LambdaClient", invokeCall],
};

/** Is this a request for a service of AWS, from a program on this machine, or by a presigned address of S3? */
export const isWire = (url: string): boolean => url.startsWith("/_local/aws/");

/**
 * The front door for calls of other processes to the services: the commands of `operations/`, the AWS CLI, bundles
 * of functions. Calls of this process are handed over without it.
 */
export function wireServer(
  services: Services,
  s3: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, "http://localhost");
    const isSigned = url.searchParams.has("X-Amz-Signature");
    const isS3 = url.pathname.startsWith(s3Path);
    // an address that we signed says by itself what may be done, in S3 and nowhere else
    if (!isS3 || !isSigned) assertLocalRequest(request);
    if (isS3) return s3(request, response);
    const body = await readBody(request, maxBodyBytes);
    const [client, read] = protocols[url.pathname.split("/")[3]!] ?? [];
    const call = client === undefined ? undefined : services[client];
    if (!call || !read || !body) throw new HttpError("not-found", "There is no such service here.");
    const { status = 200, headers, body: text } = await converse(read(call, request, body.toString()));
    response.writeHead(status, headers).end(text);
  }

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    serve(request, response).catch((error) => {
      if (error instanceof HttpError) response.writeHead(error.status).end(error.message);
      else response.destroy();
    });
}

async function converse({ call, written, refusal }: Conversation): Promise<Written> {
  try {
    return written(((await call()) ?? {}) as object);
  } catch (error) {
    return { status: statusOf(error), ...refusal(error as AwsError) };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof AwsError) return error.status;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  if ($metadata?.httpStatusCode) return $metadata.httpStatusCode;
  console.error("An AWS call failed in local mode.", error);
  return 500;
}

const codeOf = ({ code, name }: AwsError): string => code ?? name;

function jsonCall(call: ServiceCall, { headers }: IncomingMessage, text: string): Conversation {
  const action = String(headers["x-amz-target"]).split(".")[1] ?? "";
  const type = { "content-type": "application/x-amz-json-1.0" };
  return {
    call: () => call(action, JSON.parse(text || "{}")),
    written: (output) => ({ headers: type, body: JSON.stringify(output, withSeconds) }),
    refusal: (error) => {
      const { $fault, $metadata, ...about } = error as unknown as Record<string, unknown>;
      const body = { ...about, __type: codeOf(error), message: error.message };
      return { headers: type, body: JSON.stringify(body, withSeconds) };
    },
  };
}

/** These protocols write a moment in seconds. */
function withSeconds(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Date ? given.getTime() / 1000 : value;
}

function invokeCall(call: ServiceCall, { url, headers }: IncomingMessage, text: string): Conversation {
  const FunctionName = /\/functions\/([^/]+)\/invocations$/.exec(url!)?.[1];
  const InvocationType = headers["x-amz-invocation-type"];
  type Answer = { StatusCode: number; FunctionError?: string; Payload?: Uint8Array };
  return {
    call: () => call("Invoke", { FunctionName, InvocationType, Payload: text }),
    written: (output) => {
      const { StatusCode, FunctionError, Payload = "" } = output as Answer;
      const error = FunctionError === undefined ? {} : { "x-amz-function-error": FunctionError };
      return { status: StatusCode, headers: error, body: Payload };
    },
    refusal: (error) => ({
      headers: { "x-amzn-errortype": codeOf(error) },
      body: JSON.stringify({ message: error.message }),
    }),
  };
}

function queryCall(call: ServiceCall, _: IncomingMessage, text: string): Conversation {
  const { Action = "", Version, ...input } = structureOf(text);
  const headers = { "content-type": "text/xml" };
  const ResponseMetadata = { RequestId: randomUUID() };
  return {
    call: () => call(String(Action), input),
    written: (output) => ({
      headers,
      body: xml(`${Action}Response`, { [`${Action}Result`]: output, ResponseMetadata }),
    }),
    refusal: (error) => {
      const Code = codeOf(error);
      const about = { Error: { Type: "Sender", Code, Message: error.message }, ...ResponseMetadata };
      return { headers, body: xml("ErrorResponse", about) };
    },
  };
}

/** The input that the query protocol writes flat: `A.member.1` is of a list, `A.entry.1.Name` and `.Value` of a map. */
function structureOf(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)];
  return unfold(fields.map(([path, value]) => [path.split("."), value])) as Record<string, unknown>;
}

function unfold(fields: [path: string[], value: string][]): unknown {
  if (fields[0]?.[0].length === 0) return fields[0][1];
  const inner = Map.groupBy(fields, ([[name]]) => name!);
  const parts = [...inner].map(([name, below]): [string, unknown] => [
    name,
    unfold(below.map(([path, value]) => [path.slice(1), value])),
  ]);
  const { member, entry, ...structure } = Object.fromEntries(parts);
  if (member) return Object.values(member);
  if (!entry) return structure;
  const entries = Object.values(entry) as { Name: string; Value: unknown }[];
  return Object.fromEntries(entries.map(({ Name, Value }) => [Name, Value]));
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
