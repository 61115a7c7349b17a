import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

/** What AWS End User Messaging says of calls, by itself and of all of the account: those of others are passed over. */
export class CallReports extends Construct {
  constructor(scope: Construct, id: string, { reader }: { reader: IFunction }) {
    super(scope, id);
    const eventPattern = { source: ["aws.sms-voice"], detailType: ["Voice Message Delivery Status Updated"] };
    // No queue keeps what fails: reports name phones. EventBridge tries for a day.
    new Rule(this, "Ended", { eventPattern, targets: [new LambdaFunction(reader)] });
  }
}
