import { ArnFormat, Aws, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, LogGroup, RetentionDays, SubscriptionFilter } from "aws-cdk-lib/aws-logs";
import { LambdaDestination } from "aws-cdk-lib/aws-logs-destinations";
import { Construct } from "constructs";
import { acknowledgePattern } from "../constructs/acknowledge.ts";
import { InlineRole } from "../constructs/inline-role.ts";
import { addOutput } from "../constructs/stack-output.ts";

/** What became of SMS that SNS had taken, by the end of the log group's name: SNS itself gives the names. */
const outcomes = { Delivered: "", Failed: "/Failure" };

/**
 * SNS's log of SMS, which is one for all of an account and region. Its entries name phones: they are kept for a day, the
 * least there is, and a function reads each as it comes. That SNS writes it is a setting of the account, for which
 * CloudFormation has nothing: `npm run sms-reports` sets it.
 */
export class SmsLog extends Construct {
  constructor(scope: Construct, id: string, { reader }: { reader: IFunction }) {
    super(scope, id);
    // No condition: AWS documents none for the role of this log, and a role that SNS cannot take writes nothing.
    const role = new InlineRole(this, "Role", { assumedBy: new ServicePrincipal("sns.amazonaws.com") });
    for (const [name, end] of Object.entries(outcomes)) this.read(name, groupName(end), { reader, role });
    addOutput(this, "SmsLogRole", role.roleArn, "What SNS writes its log of SMS with: npm run sms-reports");
  }

  private read(
    name: string,
    logGroupName: string,
    { reader, role }: { reader: IFunction; role: InlineRole },
  ) {
    const logGroup = new LogGroup(this, name, {
      logGroupName,
      retention: RetentionDays.ONE_DAY,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const resources = [arnOf(this, logGroupName), `${arnOf(this, logGroupName)}:*`];
    const actions = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    acknowledgePattern(role, resources[1]!, "The streams of one log group.");
    const destination = new LambdaDestination(reader);
    new SubscriptionFilter(this, `${name}Read`, {
      logGroup,
      destination,
      filterPattern: FilterPattern.allEvents(),
    });
  }
}

const groupName = (end: string): string =>
  `sns/${Aws.REGION}/${Aws.ACCOUNT_ID}/DirectPublishToPhoneNumber${end}`;

const arnOf = (scope: Construct, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: "logs",
    resource: "log-group",
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
