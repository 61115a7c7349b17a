/** The table's name on this machine. */
export const localTableName = "waymark";

/** The bot's name on this machine, and where it finds what stands in for Telegram. */
export const localBot = "WaymarkLocalBot";
/** The path of that. */
export const telegramPath = "/_local/telegram";

/** Services of AWS, by the end of the variable that names their endpoint, with their path below `/_local/aws/`. */
const paths = {
  DYNAMODB: "dynamodb",
  DYNAMODB_STREAMS: "dynamodb",
  LAMBDA: "lambda",
  SFN: "states",
  SES: "ses",
  SNS: "sns",
  PINPOINT_SMS_VOICE_V2: "voice",
  S3: "s3",
  SECRETS_MANAGER: "secrets",
};

/** Registered on this machine: nothing leaves it. Everywhere else carriers ask for no registration, or refuse. */
const smsSenders = {
  ...{ AU: "Waymark", BY: "Waymark", GB: "Waymark", IE: "Waymark", KZ: "Waymark", RU: "Waymark" },
  ...{ CA: "+12065550100", US: "+12065550100" },
};

/** Where this Waymark is reached, and the DynamoDB that is not in this process. */
export type Endpoints = { url: string; dynamodb?: string | undefined; lifecycles: string[] };

/**
 * Sets what the AWS console and the deployment set for functions in the cloud. The endpoints are for other processes
 * and for addresses that are handed out: calls of this process do not go there.
 */
export function setEnvironment({ url, dynamodb, lifecycles }: Endpoints): void {
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "WARN",
    METRICS_DISABLED: process.env.METRICS_DISABLED ?? "true",
    TABLE: localTableName,
    SENDER: "orders@waymark.example",
    SMS_SENDERS: JSON.stringify(smsSenders),
    SUPPORT_EMAIL: "support@waymark.example",
    LINK_BASE: url,
    SECRET_ID: "waymark",
    PAYMENTS_SECRET_ID: "waymark-payments",
    CARRIERS_SECRET_ID: "waymark-carriers",
    TELEGRAM_SECRET_ID: "waymark-telegram",
    TELEGRAM_BOT: localBot,
    TELEGRAM_API: `${url}${telegramPath}`,
    VOICE_CALLS: JSON.stringify(localCalls),
    WEBHOOK_ALLOW_PRIVATE: "1",
    PHOTOS_BUCKET: "waymark-photos",
    PHOTOS_ORIGIN: url,
    BOARD_LOGIN: JSON.stringify(loginAt(url)),
  });
  for (const [service, path] of Object.entries(paths)) {
    const elsewhere = path === "dynamodb" && dynamodb;
    process.env[`AWS_ENDPOINT_URL_${service}`] = elsewhere || `${url}/_local/aws/${path}`;
  }
  const machines = lifecycles.map((lifecycle) => [lifecycle, stateMachineArn(lifecycle)]);
  process.env.STATE_MACHINES = JSON.stringify(Object.fromEntries(machines));
}

/** On this machine shops of these countries can be called: the inbox shows what they would hear. */
const localCalls = {
  origination: "arn:aws:sms-voice:eu-central-1:000000000000:phone-number/phone-local",
  countries: ["GB", "IE", "KG", "KZ", "NZ", "PL", "RU", "UA", "US"],
  maxPricePerMinute: "0.50",
};

/** The client by which the board signs people in on this machine. */
export const boardClient = "waymark-board";

/** The login of the development issuer, as the deployment names Cognito's. */
const loginAt = (url: string) => ({
  client: boardClient,
  authorize: `${url}/_local/oauth2/authorize`,
  token: `${url}/_local/oauth2/token`,
  revoke: `${url}/_local/oauth2/revoke`,
  logout: `${url}/_local/logout`,
});

const sharedVariables =
  /^(AWS_(REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|ENDPOINT_URL_.*)|TABLE|STATE_MACHINES)$/;

/** The part of it that a command on this machine needs to reach the same table and services. */
export const localEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => sharedVariables.test(name)));

/** The region that everything on this machine is in. */
export const region = "eu-central-1";

/** The ARN of something on this machine. */
export function arnOf(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:000000000000:${resource}`;
}

/** The ARN of a lifecycle's state machine on this machine. */
export function stateMachineArn(lifecycle: string): string {
  return arnOf("states", `stateMachine:${lifecycle}`);
}
