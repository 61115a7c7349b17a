import { Duration } from "aws-cdk-lib";
import { Rule, RuleTargetInput, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

interface Options {
  reconcile: IFunction;
  failures: IQueue;
}

/** When the reconciler runs: every minute for what is due, once a day for every order. */
export class ReconcilerSchedule extends Construct {
  constructor(scope: Construct, id: string, { reconcile, failures }: Options) {
    super(scope, id);
    const run = (name: string, schedule: Schedule, task: object) => {
      const event = RuleTargetInput.fromObject(task);
      const retries = { maxEventAge: Duration.minutes(5), retryAttempts: 2, deadLetterQueue: failures };
      new Rule(this, name, { schedule, targets: [new LambdaFunction(reconcile, { event, ...retries })] });
    };
    run("EveryMinute", Schedule.rate(Duration.minutes(1)), { all: false });
    run("EveryDay", Schedule.cron({ hour: "3", minute: "17" }), { all: true });
  }
}
