import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  paginateListFunctions,
} from "@aws-sdk/client-lambda";
import { wall } from "../../io/runtime/clock.ts";
import { type DeployedStack, functionNameOf, resourceNamesOf } from "../deployment.ts";
import { bad, type Check, type Finding, good } from "./check.ts";

/** The consumers of the stream are switched on. */
export const consumers: Check = {
  name: "Consumers read the table's stream",
  async look(stack) {
    const mappings = resourceNamesOf(stack, "AWS::Lambda::EventSourceMapping");
    return Promise.all(mappings.map(consumerState));
  },
};

async function consumerState(UUID: string) {
  const {
    FunctionArn = UUID,
    State,
    LastProcessingResult,
  } = await new LambdaClient().send(new GetEventSourceMappingCommand({ UUID }));
  const name = FunctionArn.slice(FunctionArn.lastIndexOf(":") + 1);
  if (State === "Enabled")
    return good(`${name} reads the stream (last: ${LastProcessingResult ?? "nothing yet"}).`);
  return bad(
    `${name} does not read the stream: ${State}.`,
    "Enable its trigger in the console of Lambda within 24 hours.",
  );
}

/** The two readers of the stream alone may take 80, of a table with four shards; what they leave answers the API. */
const minConcurrency = 200;

/** The account lets enough functions run at once. */
export const concurrency: Check = {
  name: "Functions may run side by side",
  async look() {
    const { AccountLimit: { ConcurrentExecutions = 0 } = {} } = await new LambdaClient().send(
      new GetAccountSettingsCommand({}),
    );
    const finding = `${ConcurrentExecutions} runs of functions side by side are what this account may have in the region.`;
    if (ConcurrentExecutions >= minConcurrency) return [good(finding)];
    return [
      bad(
        finding,
        "Request a higher quota of Lambda: concurrent executions. New accounts may have as few as 10.",
      ),
    ];
  },
};

/** What a stage with a function of its own for open routes should have before somebody floods it. */
const openFunctions = ["public", "links"];

/** A flood of the routes that take no token leaves room for the others, and something stands in front of them. */
export const floods: Check = {
  name: "A flood of open routes has an end",
  async look(stack) {
    const limits = await Promise.all(openFunctions.map((name) => limitOf(stack, name)));
    return [...limits, await frontOf(stack)];
  },
};

async function limitOf(stack: DeployedStack, handler: string): Promise<Finding> {
  const FunctionName = functionNameOf(stack, handler);
  const { ReservedConcurrentExecutions: limit } = await new LambdaClient().send(
    new GetFunctionConcurrencyCommand({ FunctionName }),
  );
  if (limit !== undefined) return good(`${handler} runs ${limit} times side by side at the most.`);
  if (!stack.lasting)
    return good(`${handler} has no limit of its own, which a stage that does not last may go without.`);
  const todo = `Reserve concurrency for ${FunctionName}, such as 20: docs/operations.md, "A flood".`;
  return bad(`${handler} may take every run of functions that the account has.`, todo);
}

/** Whether answers come through CloudFront, where a web application firewall can stand. */
async function frontOf({ outputs, lasting }: DeployedStack): Promise<Finding> {
  const { headers } = await fetch(`${outputs.Url}/health`);
  if (headers.has("x-amz-cf-id"))
    return good("The API answers through CloudFront, where a firewall can stand.");
  if (!lasting)
    return good("Nothing stands in front of the API, which a stage that does not last may go without.");
  return bad(
    "Nothing stands in front of the API.",
    'Put CloudFront with AWS WAF before it: docs/operations.md, "A flood".',
  );
}

/** When Lambda stops mending a runtime, as its documentation said in November 2026. */
const endOfSupport: Record<string, string> = {
  "nodejs20.x": "2026-04-30",
  "nodejs22.x": "2027-04-30",
  "nodejs24.x": "2028-04-30",
};

/** The functions run on a Node that AWS maintains. */
export const runtimes: Check = {
  name: "Functions run on a maintained Node",
  async look(stack) {
    const mine = new Set(resourceNamesOf(stack, "AWS::Lambda::Function"));
    const found = new Set<string>();
    for await (const { Functions = [] } of paginateListFunctions({ client: new LambdaClient() }, {}))
      for (const { FunctionName = "", Runtime } of Functions)
        if (mine.has(FunctionName) && Runtime) found.add(Runtime);
    return [...found].sort().map(supportOf);
  },
};

function supportOf(runtime: string) {
  const end = endOfSupport[runtime];
  const soon = new Date(wall() + 90 * 86_400_000).toISOString().slice(0, 10);
  if (end && end > soon) return good(`Functions run on ${runtime}, which is maintained until ${end}.`);
  const finding = end ? `is maintained until ${end}` : "is not in the list of this command";
  return bad(
    `Functions run on ${runtime}, which ${finding}.`,
    "Take a newer runtime in lib/lambda/order-function.ts and deploy.",
  );
}
