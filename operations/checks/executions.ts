import { paginateListServiceQuotas, ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import { ListExecutionsCommand, SFNClient } from "@aws-sdk/client-sfn";
import { resourceNamesOf } from "../deployment.ts";
import { bad, type Check, good } from "./check.ts";

/** What a region allows unless AWS has raised it. */
const defaultQuota = 1_000_000;
/** So many executions are counted at the most: more takes too long to ask for. */
const maxCounted = 100_000;

/** The account has room for more open executions. */
export const executions: Check = {
  name: "There is room for executions",
  async look(stack) {
    const machines = resourceNamesOf(stack, "AWS::StepFunctions::StateMachine");
    const counts = await Promise.all(machines.map(countOpen));
    const open = counts.reduce((sum, count) => sum + count, 0);
    const quota = await openExecutionsQuota();
    const finding = `${open}${counts.some((count) => count >= maxCounted) ? " or more" : ""} executions are open, of ${quota} that the region allows.`;
    return [
      open > quota * 0.7
        ? bad(finding, "Request a higher quota of Step Functions: open executions.")
        : good(finding),
    ];
  },
};

async function countOpen(stateMachineArn: string): Promise<number> {
  const sfn = new SFNClient();
  let count = 0;
  for (
    let nextToken: string | undefined, more = true;
    more && count < maxCounted;
    more = nextToken !== undefined
  ) {
    const page = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: "RUNNING", maxResults: 1000, nextToken }),
    );
    count += page.executions?.length ?? 0;
    nextToken = page.nextToken;
  }
  return count;
}

async function openExecutionsQuota(): Promise<number> {
  const pages = paginateListServiceQuotas({ client: new ServiceQuotasClient() }, { ServiceCode: "states" });
  for await (const { Quotas = [] } of pages) {
    const found = Quotas.find(({ QuotaName = "" }) => /open.*executions/i.test(QuotaName));
    if (found?.Value) return found.Value;
  }
  return defaultQuota;
}
