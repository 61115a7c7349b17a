import { awsServer } from "./aws.ts";
import type { Clock } from "./clock.ts";
import type { Executions } from "./executions.ts";
import type { Inbox } from "./inbox.ts";
import type { Invoke } from "./invoke.ts";
import { lambda } from "./lambda.ts";
import type { Objects } from "./objects.ts";
import { listen, portFor } from "./port.ts";
import { s3 } from "./s3.ts";
import { secretsManager } from "./secrets.ts";
import { ses } from "./ses.ts";
import { sns } from "./sns.ts";
import { stepFunctions } from "./step-functions.ts";

export type ServiceTools = {
  executions: Executions;
  inbox: Inbox;
  secrets: Record<string, string>;
  invoke: Invoke;
  objects: Objects;
  clock: Clock;
};

/** Starts the server that plays Step Functions, Secrets Manager, Lambda, SES, SNS and S3. */
export async function startServices({ executions, inbox, secrets, invoke, objects, clock }: ServiceTools) {
  const server = awsServer({
    json: { states: stepFunctions(executions), secrets: secretsManager(secrets) },
    query: { ses: ses(inbox, invoke), sns: sns(inbox) },
    lambda: lambda(invoke),
    s3: s3({ objects, clock, invoke }),
  });
  const port = await listen(server, await portFor("aws"));
  return { port, close: () => void server.close() };
}
