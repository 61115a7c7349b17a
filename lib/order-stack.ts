import { Stack, Tags } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { signInFor } from "./api/authorizer.ts";
import { OrderApi } from "./api/http-api.ts";
import type { Configuration } from "./configuration.ts";
import { TopicKey } from "./constructs/encrypted-topic.ts";
import { addOutput } from "./constructs/stack-output.ts";
import { OrderFunctions } from "./lambda/order-functions.ts";
import { Alarms } from "./monitoring/alarms.ts";
import { OrderDashboard } from "./monitoring/dashboard.ts";
import { Mail } from "./resources/mail.ts";
import { OrderTable } from "./resources/order-table.ts";
import { Photos } from "./resources/photos.ts";
import { Secrets } from "./resources/secrets.ts";
import { SmsLog } from "./resources/sms-log.ts";
import { CallReports } from "./triggers/call-reports.ts";
import { ReconcilerSchedule } from "./triggers/reconciler-schedule.ts";
import { machineArns, StateMachines } from "./triggers/state-machines.ts";
import { StreamConsumer } from "./triggers/stream-consumer.ts";

interface Options {
  stage: string;
  configuration: Configuration;
  /** The stage is being created: nothing is protected yet, so that a deployment that fails can take all of it back. */
  creating?: boolean;
}

/** All of Waymark: one stack, so that a change of code and of its surroundings is one deployment. */
export class OrderStack extends Stack {
  constructor(scope: Construct, id: string, { stage, configuration, creating = false }: Options) {
    const guarded = configuration.lasting && !creating;
    super(scope, id, {
      description: `Waymark, the order-lifecycle backend: ${stage}`,
      terminationProtection: guarded,
    });
    // Those of the stack itself, by which commands know what they may do to it.
    this.tags.setTag("waymark:lasting", String(configuration.lasting));
    // CloudFormation takes no tags for dashboards.
    Tags.of(this).add("waymark:stage", stage, { excludeResourceTypes: ["AWS::CloudWatch::Dashboard"] });
    const key = new TopicKey(this, "TopicKey");
    const table = new OrderTable(this, "Table", { ...configuration, guarded });
    const secrets = new Secrets(this, "Secrets", configuration);
    const mail = new Mail(this, "Mail", { ...configuration, key });
    const api = new OrderApi(this, "Http", { stage, configuration });
    const signIn = signInFor(this, { stage, configuration, url: api.url, guarded });
    const photos = new Photos(this, "Photos", { ...configuration, board: signIn.login && api.url });
    const functions = new OrderFunctions(this, "Functions", configuration);
    const all = functions.byName.bind(functions);

    const topics = this.formatArn({ service: "sns", region: "*", account: "*", resource: "*" });
    functions.allow({
      ...configuration,
      ...{ stage, table, mail, topics, secrets, url: api.url },
      ...{ login: signIn.login, photos: photos.bucket, machines: machineArns(this) },
    });
    const { machines } = new StateMachines(this, "Machines", {
      execution: all("execution"),
      table,
      configuration,
    });
    const orderItems = { table, sortKeys: ["ORDER"] };
    const syncExecution = new StreamConsumer(this, "SyncExecution", {
      ...orderItems,
      consumer: all("sync-execution"),
      batchSize: 100,
    });
    const feedItems = {
      table,
      sortKeys: [
        "ORDER",
        { prefix: "DIALOG#" },
        { prefix: "DELIVERER#" },
        "SHOP",
        "CONTRACTOR",
        "TASK#stockFeed",
      ],
    };
    const notify = new StreamConsumer(this, "Notify", {
      ...feedItems,
      consumer: all("notify"),
      batchSize: 25,
    });
    const { failures } = functions;
    new ReconcilerSchedule(this, "Schedule", { reconcile: all("reconcile"), failures: failures.reconcile });
    photos.reportTo(all("photo-uploaded"), failures["photo-uploaded"]);
    mail.reportTo(all("send-messages"));
    if (configuration.smsReports) new SmsLog(this, "SmsLog", { reader: all("send-messages") });
    if (configuration.voice) new CallReports(this, "CallReports", { reader: all("send-messages") });
    secrets.rotateWith(all("rotate-keys"));
    api.connect(functions.all, signIn);

    const queues = [syncExecution.failures, notify.failures, ...Object.values(failures)];
    const monitored = { stage, api: api.stage, table, machines, queues, functions: functions.all };
    new Alarms(this, "Alarms", { ...monitored, key, address: configuration.alarms });
    const dashboard = new OrderDashboard(this, "Dashboard", monitored);

    const outputs = {
      Url: api.url,
      ...(signIn.login && { Board: `${api.url}/board` }),
      TableName: table.tableName,
      DashboardName: dashboard.name,
      ...(Object.keys(configuration.listShards).length > 0 && {
        ListShards: JSON.stringify(configuration.listShards),
      }),
    };
    for (const [name, value] of Object.entries(outputs)) addOutput(this, name, value);
    if (api.domain) addOutput(this, "DomainTarget", api.domain.regionalDomainName);
  }
}
