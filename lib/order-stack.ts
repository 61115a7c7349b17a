import { Stack, Tags } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import type { Configuration } from "./configuration.ts";
import { OrderDashboard } from "./dashboard.ts";
import { OrderApi } from "./http-api.ts";
import { authorizerFor } from "./issuer.ts";
import { Mail } from "./mail.ts";
import { OrderFunctions } from "./order-functions.ts";
import { OrderTable } from "./order-table.ts";
import { Photos } from "./photos.ts";
import { ReconcilerSchedule } from "./schedule.ts";
import { Secrets } from "./secrets.ts";
import { machineArns, StateMachines } from "./state-machines.ts";
import { StreamConsumer } from "./stream-consumer.ts";
import { addOutput } from "./tell.ts";
import { TopicKey } from "./topic-key.ts";

interface Options {
  stage: string;
  configuration: Configuration;
}

/** All of Waymark: one stack, so that a change of code and of its surroundings is one deployment. */
export class OrderStack extends Stack {
  constructor(scope: Construct, id: string, { stage, configuration }: Options) {
    super(scope, id, {
      description: `Waymark, the order-lifecycle backend: ${stage}`,
      terminationProtection: configuration.lasting,
    });
    // CloudFormation takes no tags for dashboards.
    Tags.of(this).add("waymark:stage", stage, { excludeResourceTypes: ["AWS::CloudWatch::Dashboard"] });
    const key = new TopicKey(this, "TopicKey");
    const table = new OrderTable(this, "Table", configuration);
    const secrets = new Secrets(this, "Secrets", configuration);
    const photos = new Photos(this, "Photos", configuration);
    const mail = new Mail(this, "Mail", { ...configuration, key });
    const api = new OrderApi(this, "Http", { stage, configuration });
    const functions = new OrderFunctions(this, "Functions", configuration);
    const all = functions.byName.bind(functions);

    const topics = this.formatArn({ service: "sns", region: "*", account: "*", resource: "*" });
    functions.allow({
      ...configuration,
      ...{ stage, table, mail, topics, secrets, url: api.url },
      ...{ photos: photos.bucket, machines: machineArns(this) },
    });
    const called = { awaitChange: all("await-change"), ring: all("ring"), handOver: all("hand-over") };
    const { machines } = new StateMachines(this, "Machines", { called, configuration });
    const heads = { table, hears: ["ORDER"] };
    const wake = new StreamConsumer(this, "Wake", { ...heads, consumer: all("wake"), batchSize: 100 });
    const news = { table, hears: ["ORDER", { prefix: "DIALOG#" }] };
    const notify = new StreamConsumer(this, "Notify", { ...news, consumer: all("notify"), batchSize: 25 });
    const { failures } = functions;
    new ReconcilerSchedule(this, "Schedule", { reconcile: all("reconcile"), failures: failures.reconcile });
    photos.reportTo(all("heed-photo"), failures["heed-photo"]);
    mail.reportTo(all("heed-mail"));
    secrets.rotateWith(all("rotate-keys"));
    api.connect(functions.all, authorizerFor(this, { stage, configuration }));

    const queues = [wake.failures, notify.failures, ...Object.values(failures)];
    const watched = { stage, api: api.stage, table, machines, queues, functions: functions.all };
    new Alarms(this, "Alarms", { ...watched, key, address: configuration.alarms });
    const dashboard = new OrderDashboard(this, "Dashboard", watched);

    const outputs = { Url: api.url, TableName: table.tableName, DashboardName: dashboard.name };
    for (const [name, value] of Object.entries(outputs)) addOutput(this, name, value);
    if (api.domain) addOutput(this, "DomainTarget", api.domain.regionalDomainName);
  }
}
