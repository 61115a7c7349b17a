import { Duration } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import type { Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { FailureQueue } from "../constructs/failure-queue.ts";
import { OrderFunction } from "./order-function.ts";
import { permissions } from "./permissions.ts";
import type { FunctionResources } from "./resources.ts";

/** Functions that are invoked without anybody waiting, and for how many minutes they are tried. */
const asyncMinutes = { "deliver-webhooks": 60, reconcile: 5, "photo-uploaded": 120 };

/** Every function of Waymark, by its name in functions/handlers.json. */
export class OrderFunctions extends Construct {
  readonly all: Record<string, OrderFunction>;
  /** Where functions that are called asynchronously leave what failed. */
  readonly failures: Record<keyof typeof asyncMinutes, FailureQueue>;

  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id);
    const made = Object.keys(permissions).map(
      (name) => [name, new OrderFunction(this, name, configuration)] as const,
    );
    this.all = Object.fromEntries(made);
    const kept = Object.entries(asyncMinutes).map(([name, minutes]) => [
      name,
      this.addFailureQueue(name, minutes),
    ]);
    this.failures = Object.fromEntries(kept);
    // What SES reports: twice more within six hours, and an alarm, because no queue may keep the addresses in it.
    this.byName("send-messages").configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6) });
    for (const [name, made] of Object.entries(this.all)) acknowledge(made, reasonForNoQueue(name));
  }

  /** The function of a file; one without permissions is no function. */
  byName(name: string): OrderFunction {
    const found = this.all[name];
    if (!found) throw new Error(`lib/lambda/permissions.ts does not say what ${name} may do.`);
    return found;
  }

  /** Grants every function what it needs, now that every resource is defined. */
  allow(resources: Omit<FunctionResources, "deliver" | "send" | "providers">): void {
    const whole = {
      ...resources,
      deliver: this.byName("deliver-webhooks"),
      send: this.byName("send-messages"),
      providers: this.byName("webhooks"),
    };
    for (const [name, made] of Object.entries(this.all)) made.allow(permissions[name]!, whole);
  }

  private addFailureQueue(name: string, minutes: number): FailureQueue {
    const made = this.byName(name);
    const queue = new FailureQueue(this, `${made.node.id}Failures`);
    const onFailure = new SqsDestination(queue);
    made.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.minutes(minutes), onFailure });
    return queue;
  }
}

function reasonForNoQueue(handler: string): Record<string, string> {
  if (handler in asyncMinutes)
    return { "Serverless-LambdaDLQ": "Its failures go to the destination of asynchronous calls." };
  if (handler === "sync-execution" || handler === "notify")
    return { "Serverless-LambdaDLQ": "Its failures go to the queue of its stream mapping." };
  if (handler !== "send-messages")
    return { "Serverless-LambdaDLQ": "Its caller waits for the answer and gets the failure." };
  const why = "What SES reports names e-mail addresses, which no queue may keep; other callers wait.";
  return { "Serverless-LambdaDLQ": why, "Serverless-LambdaAsyncFailureDestination": why };
}
