import { GetEventSourceMappingCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { bad, type Check, good } from "../check.ts";
import { resourceNamesOf } from "../stack.ts";

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
