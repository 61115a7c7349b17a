import { awsServer } from "./aws.ts";
import type { Clock } from "./clock.ts";
import type { Executions } from "./executions.ts";
import type { Inbox } from "./inbox.ts";
import type { Invoke } from "./invoke.ts";
import { lambdaApi } from "./lambda.ts";
import type { ObjectStore } from "./objects.ts";
import { listen, portFor } from "./port.ts";
import { s3Api } from "./s3.ts";
import { secretsManagerApi } from "./secrets.ts";
import { sesApi } from "./ses.ts";
import { snsApi } from "./sns.ts";
import { stepFunctionsApi } from "./step-functions.ts";

export type ServiceDependencies = {
  executions: Executions;
  inbox: Inbox;
  secrets: Record<string, string>;
  invoke: Invoke;
  objects: ObjectStore;
  clock: Clock;
};

/** Starts the server that plays Step Functions, Secrets Manager, Lambda, SES, SNS and S3. */
export async function startServices({
  executions,
  inbox,
  secrets,
  invoke,
  objects,
  clock,
}: ServiceDependencies) {
  const server = awsServer({
    json: { states: stepFunctionsApi(executions), secrets: secretsManagerApi(secrets) },
    query: { ses: sesApi(inbox, invoke), sns: snsApi(inbox) },
    lambda: lambdaApi(invoke),
    s3: s3Api({ objects, clock, invoke }),
  });
  const port = await listen(server, await portFor("aws"));
  return { port, close: () => void server.close() };
}
