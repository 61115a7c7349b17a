import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from "@aws-sdk/client-cloudformation";
import { CommandUsageError } from "./command.ts";

/** What was deployed for one stage. */
export interface DeployedStack {
  name: string;
  stage: string;
  /** Whether its data is to outlive it, which bin/stages.ts says. */
  lasting: boolean;
  outputs: Record<string, string>;
  resources: StackResourceSummary[];
}

const stackNameOf = (stage: string): string => `waymark-${stage}`;

/** Reads from CloudFormation what a stage consists of. */
export async function findStack(stage: string): Promise<DeployedStack> {
  const client = new CloudFormationClient();
  const name = stackNameOf(stage);
  const { Stacks = [] } = await client
    .send(new DescribeStacksCommand({ StackName: name }))
    .catch(asUsageError(name));
  const { Outputs = [], Tags = [], EnableTerminationProtection = false } = Stacks[0] ?? {};
  // Protection is off while a stage is created, and may be taken off by hand: the tag says what was meant.
  const lasting =
    EnableTerminationProtection ||
    Tags.some(({ Key, Value }) => Key === "waymark:lasting" && Value === "true");
  const resources: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName: name }))
    resources.push(...(page.StackResourceSummaries ?? []));
  const outputs = Object.fromEntries(Outputs.map((each) => [each.OutputKey!, each.OutputValue!]));
  return { name, stage, lasting, outputs, resources };
}

const asUsageError = (name: string) => (error: Error) => {
  if (!error.message.includes("does not exist")) throw error;
  throw new CommandUsageError(`There is no stack ${name} in this account and region.`, { cause: error });
};

/** The names by which AWS knows the resources of a type, such as "AWS::SQS::Queue". */
export const resourceNamesOf = ({ resources }: DeployedStack, type: string): string[] =>
  resources.filter(({ ResourceType }) => ResourceType === type).map((each) => each.PhysicalResourceId!);

/** The deployed function of a name in functions/handlers.json, such as "photo-uploaded". */
export function functionNameOf({ resources, name }: DeployedStack, handler: string): string {
  const id = new RegExp(`^Functions${pascalCase(handler)}[0-9A-F]{8}$`);
  const found = resources.find(
    (each) => each.ResourceType === "AWS::Lambda::Function" && id.test(each.LogicalResourceId!),
  );
  if (!found) throw new Error(`The stack ${name} has no function ${handler}.`);
  return found.PhysicalResourceId!;
}

const pascalCase = (handler: string): string =>
  handler.replace(/(^|-)[a-z]/g, (start) => start.at(-1)!.toUpperCase());

const resourceOf = ({ resources }: DeployedStack, type: string, id: RegExp): string | undefined =>
  resources.find((each) => each.ResourceType === type && id.test(each.LogicalResourceId!))
    ?.PhysicalResourceId;

/** Where the code in io/ finds the table, the state machines, the signing keys and the photos of a stage. */
export function connectToStack(stack: DeployedStack): void {
  const machines = resourceNamesOf(stack, "AWS::StepFunctions::StateMachine");
  const byLifecycle = machines.map((arn) => [arn.slice(arn.lastIndexOf("-") + 1), arn]);
  process.env.TABLE = stack.outputs.TableName;
  process.env.LIST_SHARDS = stack.outputs.ListShards ?? "{}";
  const secret = resourceOf(stack, "AWS::SecretsManager::Secret", /^SecretsKeys/);
  const bucket = resourceOf(stack, "AWS::S3::Bucket", /^Photos/);
  if (secret) process.env.SECRET_ID = secret;
  if (bucket) process.env.PHOTOS_BUCKET = bucket;
  process.env.STATE_MACHINES = JSON.stringify(Object.fromEntries(byLifecycle));
}

/** Waymark on this machine, as `npm start` runs it. */
export interface LocalWaymark {
  get<T>(path: string): Promise<T>;
  send(method: string, path: string): Promise<void>;
}

const defaultUrl = "http://127.0.0.1:4000";

/** Reaches the Waymark that runs on this machine, and lets the code in io/ find its table and services. */
export async function connectToLocal(url = defaultUrl): Promise<LocalWaymark> {
  const request = async (method: string, path: string) => {
    const response = await fetch(url + path, { method });
    if (response.ok) return response;
    throw new Error(`${method} ${url}${path} answers ${response.status}.`);
  };
  const get = async <T>(path: string) => (await (await request("GET", path)).json()) as T;
  const environment = await get<Record<string, string>>("/_local/environment").catch((cause) => {
    throw new CommandUsageError(
      `No local Waymark answers at ${url}: start one with npm start, or say --url.`,
      {
        cause,
      },
    );
  });
  Object.assign(process.env, environment);
  return { get, send: async (method, path) => void (await request(method, path)) };
}
