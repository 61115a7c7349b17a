import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
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

/** What administrators of the account do with a key; its users are named beside. */
const administratorActions = [
  ...["DescribeKey", "GetKeyPolicy", "PutKeyPolicy", "ListKeyPolicies", "UpdateKeyDescription"],
  ...["EnableKey", "DisableKey", "EnableKeyRotation", "DisableKeyRotation", "GetKeyRotationStatus"],
  ...["ScheduleKeyDeletion", "CancelKeyDeletion", "CreateGrant", "ListGrants", "RevokeGrant"],
  ...["TagResource", "UntagResource", "ListResourceTags", "ListKeyRotations", "RotateKeyOnDemand"],
].map((name) => `kms:${name}`);

/** The key of the topics: AWS's own key lets neither CloudWatch nor SES publish to a topic. */
export class TopicKey extends Key {
  constructor(scope: Construct, id: string) {
    const publishers = ["cloudwatch", "ses"].map((name) => new ServicePrincipal(`${name}.amazonaws.com`));
    super(scope, id, {
      description: "Encrypts what alarms and SES publish",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            principals: [new AccountRootPrincipal()],
            actions: administratorActions,
            resources: ["*"],
          }),
          new PolicyStatement({
            principals: publishers,
            actions: ["kms:Decrypt", "kms:GenerateDataKey"],
            resources: ["*"],
          }),
        ],
      }),
    });
  }
}
