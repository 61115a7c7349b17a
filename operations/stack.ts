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
  const { Outputs = [], EnableTerminationProtection: lasting = false } = Stacks[0] ?? {};
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

/** The deployed function of a file in functions/, such as "heed-mail". */
export function functionNameOf({ resources, name }: DeployedStack, handler: string): string {
  const id = new RegExp(`^Functions${pascalCase(handler)}[0-9A-F]{8}$`);
  const found = resources.find(
    (each) => each.ResourceType === "AWS::Lambda::Function" && id.test(each.LogicalResourceId!),
  );
  if (!found) throw new Error(`The stack ${name} has no function ${handler}.`);
  return found.PhysicalResourceId!;
}

const pascalCase = (door: string): string =>
  door.replace(/(^|-)[a-z]/g, (start) => start.at(-1)!.toUpperCase());

/** Where the code in io/ finds the table and the state machines of a stage. */
export function connectToStack(stack: DeployedStack): void {
  const machines = resourceNamesOf(stack, "AWS::StepFunctions::StateMachine");
  const byLifecycle = machines.map((arn) => [arn.slice(arn.lastIndexOf("-") + 1), arn]);
  process.env.TABLE = stack.outputs.TableName;
  process.env.STATE_MACHINES = JSON.stringify(Object.fromEntries(byLifecycle));
}
