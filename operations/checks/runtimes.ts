import { LambdaClient, paginateListFunctions } from "@aws-sdk/client-lambda";
import { bad, type Check, good } from "../check.ts";
import { resourceNamesOf } from "../stack.ts";

/** When Lambda stops mending a runtime, as its documentation said in November 2026. */
const endOfSupport: Record<string, string> = {
  "nodejs20.x": "2026-04-30",
  "nodejs22.x": "2027-04-30",
  "nodejs24.x": "2028-04-30",
};

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
  const soon = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  if (end && end > soon) return good(`Functions run on ${runtime}, which is maintained until ${end}.`);
  const said = end ? `is maintained until ${end}` : "is not in the list of this command";
  return bad(
    `Functions run on ${runtime}, which ${said}.`,
    "Take a newer runtime in lib/order-function.ts and deploy.",
  );
}
