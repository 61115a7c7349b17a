import { type IndexName, indexes } from "../../domain/listing/indexes.ts";
import { metricNamespace } from "../../domain/metrics.ts";
import type { FunctionResources } from "./resources.ts";

/** What a need comes to: actions on resources, and the environment through which the code finds them. */
export interface Grant {
  actions?: string[];
  resources?: string[];
  /** Everything but these, for what has no ARN. */
  notResources?: string[];
  conditions?: Record<string, Record<string, string>>;
  environment?: Record<string, string>;
  /** Why the first of the resources is a pattern. */
  pattern?: string;
}

const onTable =
  (action: string) =>
  ({ table }: FunctionResources): Grant => ({
    actions: [`dynamodb:${action}`],
    resources: [table.tableArn],
    environment: { TABLE: table.tableName },
  });

const onIndex =
  (index: string) =>
  ({ table }: FunctionResources): Grant => ({
    actions: ["dynamodb:Query"],
    resources: [`${table.tableArn}/index/${index}`],
    environment: { TABLE: table.tableName },
  });

const onPhotos =
  (action: string) =>
  ({ photos }: FunctionResources): Grant => ({
    actions: [`s3:${action}`],
    resources: [`${photos.bucketArn}/photos/*`],
    environment: { PHOTOS_BUCKET: photos.bucketName },
    pattern: "Photos are named after their orders, in one folder.",
  });

const onSecret =
  (name: "keys" | "payments" | "carriers" | "telegram", variable: string) =>
  ({ secrets }: FunctionResources): Grant => ({
    actions: ["secretsmanager:GetSecretValue"],
    resources: [secrets[name].secretArn],
    environment: { [variable]: secrets[name].secretArn },
  });

const onlyEnvironment =
  (environment: (resources: FunctionResources) => Record<string, string>) =>
  (resources: FunctionResources): Grant => ({
    environment: environment(resources),
  });

const queries = Object.fromEntries(Object.keys(indexes).map((name) => [name, onIndex(name)])) as Record<
  IndexName,
  (resources: FunctionResources) => Grant
>;

/** Every need that a function can have. */
export const grants = {
  get: onTable("GetItem"),
  batchGet: onTable("BatchGetItem"),
  query: onTable("Query"),
  put: onTable("PutItem"),
  update: onTable("UpdateItem"),
  delete: onTable("DeleteItem"),
  ...queries,
  start: ({ machines }: FunctionResources): Grant => ({
    actions: ["states:StartExecution"],
    resources: Object.values(machines),
    environment: { STATE_MACHINES: JSON.stringify(machines) },
  }),
  // IAM asks for the state machine behind the token, although AWS's reference names no resource for these.
  completeTask: ({ machines }: FunctionResources): Grant => ({
    actions: ["states:SendTaskSuccess", "states:SendTaskFailure"],
    resources: Object.values(machines),
  }),
  heartbeat: ({ machines }: FunctionResources): Grant => ({
    actions: ["states:SendTaskHeartbeat"],
    resources: Object.values(machines),
  }),
  deliver: ({ deliver }: FunctionResources): Grant => ({
    actions: ["lambda:InvokeFunction"],
    resources: [deliver.functionArn],
    environment: { DELIVER_FUNCTION: deliver.functionName },
  }),
  send: ({ send }: FunctionResources): Grant => ({
    actions: ["lambda:InvokeFunction"],
    resources: [send.functionArn],
    environment: { SEND_FUNCTION: send.functionName },
  }),
  askProviders: ({ providers }: FunctionResources): Grant => ({
    actions: ["lambda:InvokeFunction"],
    resources: [providers.functionArn],
    environment: { PROVIDERS_FUNCTION: providers.functionName },
  }),
  email: ({ mail }: FunctionResources): Grant => ({
    actions: ["ses:SendEmail"],
    resources: [mail.identities, mail.configurationSetArn],
    conditions: { StringEquals: { "ses:FromAddress": mail.sender } },
    environment: { SENDER: mail.sender, CONFIGURATION_SET: mail.configurationSetName },
    pattern: "In its sandbox SES asks for the reader's identity, too; a condition names the one sender.",
  }),
  // It is about the account, and has no resource.
  sendQuota: (): Grant => ({
    actions: ["ses:GetSendQuota"],
    resources: ["*"],
    pattern: "What an account may send in a second belongs to no resource.",
  }),
  sms: ({ topics }: FunctionResources): Grant => ({
    // A phone number has no ARN: everything but topics.
    actions: ["sns:Publish"],
    notResources: [topics],
  }),
  signUpload: onPhotos("PutObject"),
  signView: onPhotos("GetObject"),
  deletePhoto: onPhotos("DeleteObject"),
  // Without ListBucket S3 answers "forbidden" for what is not there.
  headPhoto: (found: FunctionResources): Grant => {
    const reading = onPhotos("GetObject")(found);
    const { actions = [], resources = [] } = reading;
    return {
      ...reading,
      actions: [...actions, "s3:ListBucket"],
      resources: [...resources, found.photos.bucketArn],
    };
  },
  keys: onSecret("keys", "SECRET_ID"),
  payments: onSecret("payments", "PAYMENTS_SECRET_ID"),
  carriers: onSecret("carriers", "CARRIERS_SECRET_ID"),
  telegram: onSecret("telegram", "TELEGRAM_SECRET_ID"),
  telegramBot: onlyEnvironment(
    ({ telegramBot }): Record<string, string> => (telegramBot ? { TELEGRAM_BOT: telegramBot } : {}),
  ),
  rotate: ({ secrets }: FunctionResources): Grant => ({
    actions: [
      "secretsmanager:DescribeSecret",
      "secretsmanager:GetSecretValue",
      "secretsmanager:PutSecretValue",
      "secretsmanager:UpdateSecretVersionStage",
    ],
    resources: [secrets.keys.secretArn],
  }),
  login: onlyEnvironment(
    ({ login }): Record<string, string> => (login ? { BOARD_LOGIN: JSON.stringify(login) } : {}),
  ),
  photosOrigin: onlyEnvironment(({ photos }) => ({
    PHOTOS_ORIGIN: `https://${photos.bucketRegionalDomainName}`,
  })),
  links: onlyEnvironment(({ url }) => ({ LINK_BASE: url })),
  support: onlyEnvironment(
    ({ support }): Record<string, string> => (support ? { SUPPORT_EMAIL: support } : {}),
  ),
  /** From one number or pool, where the stage names it; else nobody is called. */
  voice: ({ voice, table }: FunctionResources): Grant => {
    if (!voice) return {};
    const { origination: resourceName } = voice;
    const resource = resourceName.startsWith("pool-") ? "pool" : "phone-number";
    const origination = table.stack.formatArn({ service: "sms-voice", resource, resourceName });
    return {
      actions: ["sms-voice:SendVoiceMessage"],
      resources: [origination],
      environment: { VOICE_CALLS: table.stack.toJsonString({ ...voice, origination }) },
    };
  },
  smsSenders: onlyEnvironment(({ smsSenders }) => ({ SMS_SENDERS: JSON.stringify(smsSenders) })),
  listShards: onlyEnvironment(({ listShards }) => ({ LIST_SHARDS: JSON.stringify(listShards) })),
  deadlines: onlyEnvironment(({ deadlines }) => ({ DEADLINES: JSON.stringify(deadlines) })),
  retention: onlyEnvironment(
    ({ retention }): Record<string, string> => (retention ? { RETENTION_DAYS: String(retention) } : {}),
  ),
  metrics: onlyEnvironment(({ stage }) => ({ METRICS_NAMESPACE: metricNamespace(stage) })),
} satisfies Record<string, (resources: FunctionResources) => Grant>;

export type GrantName = keyof typeof grants;
