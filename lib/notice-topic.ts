import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** An encrypted topic to which one service of AWS publishes, for this account. */
export class EncryptedTopic extends Topic {
  constructor(
    scope: Construct,
    id: string,
    { key, publisher }: { key: IKey; publisher: "cloudwatch" | "ses" },
  ) {
    super(scope, id, { masterKey: key, enforceSSL: true });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${publisher}.amazonaws.com`)],
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
  }
}
