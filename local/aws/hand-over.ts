import { DynamoDBDocumentClient, __Client as SdkClient, type TranslateConfig } from "@aws-sdk/lib-dynamodb";
import type { Engine } from "../dynamodb/engine.ts";
import { AwsError } from "../errors.ts";

/**
 * Answers a command of one service by its class's name without "Command", such as "PutItem"; `document` says how
 * plain objects become items, for the client that takes them.
 */
// biome-ignore lint/suspicious/noExplicitAny: each command has an input of its own
export type ServiceCall = (command: string, input: any, document?: TranslateConfig) => unknown;

/** Those who answer in the place of AWS, by the name of the SDK's client. */
export type Services = Record<string, ServiceCall>;

/** A service of some actions by their names; it knows no other. */
// biome-ignore lint/suspicious/noExplicitAny: each command has an input of its own
export function serviceOf(actions: Record<string, (input: any) => unknown>): ServiceCall {
  return (command, input) => {
    if (Object.hasOwn(actions, command)) return actions[command]!(input);
    throw new AwsError("InvalidAction", `The action ${command} is not known in local mode.`);
  };
}

/** The services of a table whose engine is in this process. */
export const tableServices = ({ call }: Engine): Services => ({
  DynamoDBClient: call,
  DynamoDBStreamsClient: call,
});

let services: Services = {};

/** Has all calls to these services answered in this process, whichever client makes them; answers how to end that. */
export function handOverTo(standIns: Services): () => void {
  services = standIns;
  return () => {
    if (services === standIns) services = {};
  };
}

// What is common to the clients of all services, as far as it is needed.
type Context = { clientName: string; commandName: string; __smithy_context: { abortSignal?: AbortSignal } };
type Arguments = { input: object };
type Handler = (args: Arguments) => Promise<{ response: object; output: object }>;
type Client = { config: { translateConfig?: TranslateConfig }; middlewareStack: Stack };
type Stack = { add(middleware: ReturnType<typeof handOver>, options: object): void };

const known = new WeakSet<Stack>();
const { send } = SdkClient.prototype;

/**
 * Every client of the SDK in this process gets one step more before its first call. It stands behind all that others
 * add at the same place: what they disturb is disturbed here, too.
 */
SdkClient.prototype.send = function (this: Client, ...args: unknown[]) {
  const { middlewareStack } = this;
  if (!known.has(middlewareStack)) middlewareStack.add(handOver(documentOf(this)), placeFor(this));
  known.add(middlewareStack);
  return Reflect.apply(send, this, args);
} as typeof send;

const documentOf = (client: Client) =>
  client instanceof DynamoDBDocumentClient ? (client.config.translateConfig ?? {}) : undefined;

/** First of all, before anything is serialised; with S3 after what signs, because that also makes signed addresses. */
const placeFor = (client: Client) =>
  client.constructor.name === "S3Client"
    ? { name: "handOver", step: "deserialize", priority: "high" }
    : { name: "handOver", step: "initialize", priority: "low" };

function handOver(document: TranslateConfig | undefined) {
  return (next: Handler, { clientName, commandName, __smithy_context }: Context): Handler =>
    async (args) => {
      const call = services[clientName];
      if (!call) return next(args);
      const answering = answer(call, commandName.replace(/Command$/, ""), args.input, document);
      const output = await unlessAborted(answering, __smithy_context.abortSignal).catch(async (error) => {
        throw error instanceof AwsError ? await asException(clientName, error) : error;
      });
      return { response: {}, output: { $metadata: { httpStatusCode: 200 }, ...output } };
    };
}

const answer = async (call: ServiceCall, ...args: Parameters<ServiceCall>): Promise<object> =>
  (await call(...args)) as object;

/** Who gives up waiting gets the error of the SDK; the call goes on. */
function unlessAborted<T>(answering: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answering;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(Object.assign(new Error("Request aborted"), { name: "AbortError" }));
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([answering, aborted]).finally(() => signal.removeEventListener("abort", abort));
}

/** Where the classes of a service's exceptions are. */
const modules: Record<string, () => Promise<object>> = {
  DynamoDBClient: () => import("@aws-sdk/client-dynamodb"),
  LambdaClient: () => import("@aws-sdk/client-lambda"),
  PinpointSMSVoiceV2Client: () => import("@aws-sdk/client-pinpoint-sms-voice-v2"),
  S3Client: () => import("@aws-sdk/client-s3"),
  SecretsManagerClient: () => import("@aws-sdk/client-secrets-manager"),
  SESClient: () => import("@aws-sdk/client-ses"),
  SFNClient: () => import("@aws-sdk/client-sfn"),
  SNSClient: () => import("@aws-sdk/client-sns"),
};

/** The exception that the SDK makes of an error: of the class with its name, else of the one for all others. */
async function asException(clientName: string, { code, message, status }: AwsError): Promise<unknown> {
  const classes = (await modules[clientName]!()) as Record<string, new (about: object) => unknown>;
  const Exception = classes[code] ?? classes[clientName.replace("Client", "ServiceException")]!;
  const $fault = status < 500 ? "client" : "server";
  return new Exception({ name: code, message, $fault, $metadata: { httpStatusCode: status } });
}
