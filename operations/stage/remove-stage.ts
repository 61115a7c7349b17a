import {
  CloudFormationClient,
  DeleteStackCommand,
  waitUntilStackDeleteComplete,
} from "@aws-sdk/client-cloudformation";
import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import {
  DeleteStateMachineCommand,
  paginateListExecutions,
  SFNClient,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { type DeployedStack, resourceNamesOf } from "../deployment.ts";

type Say = (line: string) => void;

/** So many executions are stopped side by side. */
const stoppedAtOnce = 20;
/** A table with indexes takes minutes to go, a user pool's domain as well. */
const maxWaitSeconds = 3600;

/** Stops executions, empties the bucket and destroys the stack; answers whether it is gone. */
export async function removeStage(stack: DeployedStack, dryRun: boolean, say: Say): Promise<boolean> {
  const machines = resourceNamesOf(stack, "AWS::StepFunctions::StateMachine");
  const buckets = resourceNamesOf(stack, "AWS::S3::Bucket");
  if (dryRun) {
    say(`${stack.name} would go: ${machines.length} state machines, ${buckets.length} bucket, and all else.`);
    return true;
  }
  await stopMachines(machines, say);
  for (const bucket of buckets) say(`${await emptyBucket(bucket)} photos were deleted from ${bucket}.`);
  return destroyStack(stack.name, say);
}

/**
 * A state machine that is deleted takes no new execution, and is gone when the last one has ended: so first the one, then
 * the other. CloudFormation keeps state machines, because an update that removes a lifecycle would wait for its orders.
 */
async function stopMachines(machines: string[], say: Say): Promise<void> {
  const sfn = new SFNClient({ maxAttempts: 10 });
  for (const stateMachineArn of machines) {
    await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
    let count = 0;
    for await (const page of paginateListExecutions(
      { client: sfn },
      { stateMachineArn, statusFilter: "RUNNING" },
    )) {
      const running = (page.executions ?? []).map(({ executionArn }) => executionArn);
      for (let at = 0; at < running.length; at += stoppedAtOnce)
        await Promise.all(
          running
            .slice(at, at + stoppedAtOnce)
            .map((executionArn) => sfn.send(new StopExecutionCommand({ executionArn, error: "Removed" }))),
        );
      count += running.length;
    }
    say(
      `${stateMachineArn.slice(stateMachineArn.lastIndexOf(":") + 1)} is deleted, and ${count} executions are stopped.`,
    );
  }
}

/** Deletes all objects with all their versions, a page at a time until there is none; answers how many. */
async function emptyBucket(Bucket: string): Promise<number> {
  const s3 = new S3Client();
  for (let count = 0; ; ) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key = "", VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return count;
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    if (Errors[0]) throw new Error(`${Errors.length} photos stay in ${Bucket}: ${Errors[0].Message}`);
    count += Objects.length;
  }
}

async function destroyStack(StackName: string, say: Say): Promise<boolean> {
  const client = new CloudFormationClient();
  say(`${StackName} is being destroyed, which takes some minutes.`);
  await client.send(new DeleteStackCommand({ StackName }));
  try {
    await waitUntilStackDeleteComplete({ client, maxWaitTime: maxWaitSeconds }, { StackName });
  } catch {
    say(
      `${StackName} is still there: its events in the console of CloudFormation say what stays. Then run this again.`,
    );
    return false;
  }
  say(`${StackName} is gone.`);
  return true;
}
