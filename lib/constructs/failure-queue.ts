import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

/** Where what failed for good is kept for two weeks, until somebody looks and sends it again. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const last = "This queue is itself where failures end; an alarm watches it.";
    acknowledge(this, { "AwsSolutions-SQS3": last, "Serverless-SQSRedrivePolicy": last });
  }
}
