import { Duration } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Configuration } from "./configuration.ts";
import { FailureQueue } from "./failure-queue.ts";
import { OrderFunction } from "./order-function.ts";
import { permissions } from "./permissions.ts";
import type { FunctionResources } from "./place.ts";

/** Functions that are invoked without anybody waiting, and for how many minutes they are tried. */
const asyncMinutes = { deliver: 60, reconcile: 5, "heed-photo": 120 };

/** Every function of Waymark, by its file's name in `functions/`. */
export class OrderFunctions extends Construct {
  readonly all: Record<string, OrderFunction>;
  /** Where those that nobody waits for leave what failed. */
  readonly failures: Record<keyof typeof asyncMinutes, FailureQueue>;

  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id);
    const made = Object.keys(permissions).map(
      (door) => [door, new OrderFunction(this, door, configuration)] as const,
    );
    this.all = Object.fromEntries(made);
    const kept = Object.entries(asyncMinutes).map(([door, minutes]) => [
      door,
      this.addFailureQueue(door, minutes),
    ]);
    this.failures = Object.fromEntries(kept);
    // Twice more within six hours, and an alarm: its events name addresses, which no queue may keep.
    this.byName("heed-mail").configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6) });
    for (const [door, made] of Object.entries(this.all)) acknowledge(made, reasonForNoQueue(door));
  }

  /** The function of a file; one without permissions is no function. */
  byName(door: string): OrderFunction {
    const found = this.all[door];
    if (!found) throw new Error(`lib/permissions.ts does not say what functions/${door}.ts may do.`);
    return found;
  }

  /** Lets every function do what it needs, now that everything stands. */
  allow(place: Omit<FunctionResources, "deliver" | "send">): void {
    const whole = { ...place, deliver: this.byName("deliver"), send: this.byName("send") };
    for (const [door, names] of Object.entries(permissions)) this.byName(door).allow(names, whole);
  }

  private addFailureQueue(door: string, minutes: number): FailureQueue {
    const made = this.byName(door);
    const queue = new FailureQueue(this, `${made.node.id}Failures`);
    const onFailure = new SqsDestination(queue);
    made.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.minutes(minutes), onFailure });
    return queue;
  }
}

function reasonForNoQueue(handler: string): Record<string, string> {
  if (handler in asyncMinutes)
    return { "Serverless-LambdaDLQ": "Its failures go to the destination of asynchronous calls." };
  if (handler === "wake" || handler === "notify")
    return { "Serverless-LambdaDLQ": "Its failures go to the queue of its stream mapping." };
  if (handler !== "heed-mail")
    return { "Serverless-LambdaDLQ": "Whoever calls it waits for its answer and hears of the failure." };
  const why = "Its events name e-mail addresses, which no queue may keep; SES suppresses them as well.";
  return { "Serverless-LambdaDLQ": why, "Serverless-LambdaAsyncFailureDestination": why };
}
