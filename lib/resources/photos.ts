import { Duration } from "aws-cdk-lib";
import { EventField, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  StorageClass,
} from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { removalOf } from "../constructs/removal.ts";

/** So many days point-in-time recovery of the table reaches back. */
const recoveryDays = 35;

/** The bucket of photos: private, reached through signed addresses only. */
export class Photos extends Construct {
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    { lasting, origins, board }: Pick<Configuration, "lasting" | "origins"> & { board: string | undefined },
  ) {
    super(scope, id);
    const uploaders = [...origins, ...(board ? [board] : [])];
    this.bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // What was replaced or deleted can be brought back for as long as an item of the table, and is gone then.
      versioned: lasting,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          ...(lasting && {
            noncurrentVersionExpiration: Duration.days(recoveryDays),
            expiredObjectDeleteMarker: true,
          }),
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }],
        },
      ],
      ...(uploaders.length > 0 && { cors: [corsFor(uploaders)] }),
      removalPolicy: removalOf(lasting),
    });
    acknowledge(this.bucket, {
      "AwsSolutions-S1":
        "Photos are reached by addresses that the API signs for an hour; its own log shows who asked.",
    });
    // The property itself: CDK's own way deploys a function that is not ours.
    const { node } = this.bucket;
    (node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** Calls a function for every upload, as S3 itself would. */
  reportTo(handler: IFunction, failures: IQueue): void {
    const object = { key: EventField.fromPath("$.detail.object.key") };
    const bucket = { name: EventField.fromPath("$.detail.bucket.name") };
    const event = RuleTargetInput.fromObject({
      Records: [{ eventSource: "aws:s3", s3: { bucket, object } }],
    });
    new Rule(this, "Uploaded", {
      eventPattern: {
        source: ["aws.s3"],
        detailType: ["Object Created"],
        detail: { bucket: { name: [this.bucket.bucketName] }, object: { key: [{ prefix: "photos/" }] } },
      },
      targets: [
        new LambdaFunction(handler, { event, deadLetterQueue: failures, maxEventAge: Duration.hours(2) }),
      ],
    });
  }
}

const corsFor = (allowedOrigins: string[]) => ({
  allowedOrigins,
  allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
  allowedHeaders: ["content-type", "content-length", "if-none-match"],
  maxAge: 3600,
});
