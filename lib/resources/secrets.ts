import { Stack } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnRotationSchedule, Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { acknowledge } from "../constructs/acknowledge.ts";
import { removalOf } from "../constructs/removal.ts";

/** Letters and digits alone are base64, too: 44 of them are 33 bytes with 256 bits of chance. */
const random = { excludePunctuation: true, passwordLength: 44 };

/** What Waymark signs with, and what is agreed with payment providers, carriers and Telegram. */
export class Secrets extends Construct {
  readonly keys: Secret;
  readonly payments: Secret;
  readonly carriers: Secret;
  readonly telegram: Secret;

  constructor(scope: Construct, id: string, { lasting }: { lasting: boolean }) {
    super(scope, id);
    const make = (name: string, description: string, template: object, generateStringKey: string) =>
      new Secret(this, name, {
        description,
        generateSecretString: {
          ...random,
          secretStringTemplate: JSON.stringify(template),
          generateStringKey,
        },
        removalPolicy: removalOf(lasting),
      });
    this.keys = make(
      "Keys",
      "The keys for links and for the secrets of webhooks, by their ids",
      { current: "1" },
      "1",
    );
    this.payments = make(
      "Payments",
      "What payment providers sign their webhooks with, by provider",
      {},
      "generic",
    );
    this.carriers = make("Carriers", "What carriers sign their webhooks with, by carrier", {}, "generic");
    this.telegram = make(
      "Telegram",
      "The token of the Telegram bot, and what Telegram proves its calls by",
      { token: "" },
      "webhook",
    );
    for (const theirs of [this.payments, this.carriers, this.telegram])
      acknowledge(theirs, {
        "AwsSolutions-SMG4":
          "It is agreed with a provider, who has to learn of a new one first: docs/operations.md.",
      });
  }
  /** Has a function add a key once a year. */
  rotateWith(add: IFunction): void {
    const asking = { principal: new ServicePrincipal("secretsmanager.amazonaws.com") };
    add.addPermission("Rotation", { ...asking, sourceAccount: Stack.of(this).account });
    const schedule = new CfnRotationSchedule(this, "Yearly", {
      secretId: this.keys.secretArn,
      rotationLambdaArn: add.functionArn,
      rotateImmediatelyOnUpdate: false,
      rotationRules: { automaticallyAfterDays: 365 },
    });
    schedule.node.addDependency(add);
  }
}
