import { GetAccountSettingsCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { bad, type Check, good } from "../check.ts";

/** The two readers of the stream alone may take 80, of a table with four shards; what they leave answers the API. */
const minConcurrency = 200;

export const concurrency: Check = {
  name: "Functions may run side by side",
  async look() {
    const { AccountLimit: { ConcurrentExecutions = 0 } = {} } = await new LambdaClient().send(
      new GetAccountSettingsCommand({}),
    );
    const said = `${ConcurrentExecutions} runs of functions side by side are what this account may have in the region.`;
    if (ConcurrentExecutions >= minConcurrency) return [good(said)];
    return [
      bad(
        said,
        "Request a higher quota of Lambda: concurrent executions. New accounts may have as few as 10.",
      ),
    ];
  },
};
