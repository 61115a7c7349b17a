import { ArnFormat, Stack } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { FilterOrPolicy, SubscriptionFilter } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { EncryptedTopic } from "../constructs/encrypted-topic.ts";
import { addOutput } from "../constructs/stack-output.ts";

/** E-mail: who may send through SES, and where it reports what became of a message. */
export class Mail extends Construct {
  readonly sender: string;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;
  /** The ARN of every identity of the account. */
  readonly identities: string;
  private readonly reports: EncryptedTopic;

  constructor(scope: Construct, id: string, { mail, key }: Pick<Configuration, "mail"> & { key: IKey }) {
    super(scope, id);
    this.sender = mail.sender;
    const set = new ConfigurationSet(this, "Set", { reputationMetrics: true });
    this.reports = new EncryptedTopic(this, "Reports", { key, publisher: "ses" });
    set.addEventDestination("Reported", {
      destination: EventDestination.snsTopic(this.reports),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.DELIVERY],
    });
    this.configurationSetName = set.configurationSetName;
    this.configurationSetArn = arnOf(this, "configuration-set", set.configurationSetName);
    this.identities = arnOf(this, "identity", "*");
    if (!mail.verified) this.identify(mail.identity);
  }

  /** Sends bounces and complaints to a function; deliveries are there for other subscribers of the topic, too. */
  reportTo(handler: IFunction): void {
    const failures = SubscriptionFilter.stringFilter({ allowlist: ["Bounce", "Complaint"] });
    this.reports.addSubscription(
      new LambdaSubscription(handler, {
        filterPolicyWithMessageBody: { eventType: FilterOrPolicy.filter(failures) },
      }),
    );
    const why = "Reports name e-mail addresses, which no queue may keep; SNS itself tries for 23 days.";
    acknowledge(handler, { "Serverless-SNSRedrivePolicy": why });
  }

  /** SES asks an address by e-mail; a domain is verified by three records that have to be put into its DNS. */
  private identify(name: string): void {
    const identity = name.includes("@") ? Identity.email(name) : Identity.domain(name);
    const { dkimRecords } = new EmailIdentity(this, "Identity", { identity });
    if (name.includes("@")) return;
    dkimRecords.forEach(({ name, value }, i) => {
      addOutput(this, `MailRecord${i + 1}`, `${name} ${value}`, "A CNAME record for e-mail");
    });
  }
}

const arnOf = (scope: Construct, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: "ses",
    resource,
    resourceName,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
