import { type Invoke, lambdaApi } from "./aws/lambda.ts";
import { type ObjectStore, s3Api } from "./aws/s3.ts";
import { secretsManagerApi } from "./aws/secrets.ts";
import { awsServer } from "./aws/server.ts";
import { sesApi } from "./aws/ses.ts";
import { snsApi } from "./aws/sns.ts";
import type { Clock } from "./clock/clock.ts";
import type { Inbox } from "./inbox.ts";
import { listen, portFor } from "./port.ts";
import { stepFunctionsApi } from "./step-functions/api.ts";
import type { Executions } from "./step-functions/executions.ts";

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
    query: { ses: sesApi(inbox, invoke, clock), sns: snsApi(inbox) },
    lambda: lambdaApi(invoke),
    s3: s3Api({ objects, clock, invoke }),
  });
  const port = await listen(server, await portFor("aws"));
  return { port, close: () => void server.close() };
}
