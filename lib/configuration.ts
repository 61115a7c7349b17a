import { RetentionDays } from "aws-cdk-lib/aws-logs";
import * as z from "zod";
import { deadlineNames } from "../domain/lifecycle/timers.ts";
import { lifecycleNames, lifecycles } from "../domain/lifecycles/registry.ts";
import { smsOriginNeeded } from "../domain/people/sms-origins.ts";
import { fieldSchemas } from "../domain/schema.ts";

const host = z.hostname("must be a host name such as orders.example.com");
const https = z.url({ protocol: /^https$/, error: "must be an address that begins with https://" });
/** As browsers name it: without a path, and without a slash at its end. */
const origin = z
  .url()
  .refine(
    (given) => URL.parse(given)?.origin === given,
    "must be an origin such as https://shop.example.com",
  );
const retention = Object.values(RetentionDays).filter((days) => typeof days === "number" && days < 9999);

/** HTTP APIs check at most 50 audiences; two are the staff's: of the board, and of the command line. */
const maxStorefronts = 48;

/** Where people sign in to the board: an OAuth server with authorization code and PKCE for public clients. */
const login = z.strictObject({
  client: z.string().min(1),
  authorize: https,
  token: https,
  revoke: https.optional(),
  /** Where the server's own session is ended, with `client_id` and `logout_uri`. */
  logout: https.optional(),
});

const mail = z
  .strictObject({
    /** Who writes the e-mails. */
    sender: fieldSchemas.email,
    /** What SES verifies: the sender's domain, or the sender alone. */
    identity: z.union([host, fieldSchemas.email]).optional(),
    /** The identity exists in this account already, such as for another stage. */
    verified: z.boolean().default(false),
  })
  .refine(({ sender, identity = sender }) => sender === identity || sender.endsWith(`@${identity}`), {
    path: ["identity"],
    error: "must be the sender's address or its domain",
  })
  .transform(({ sender, identity = sender, ...rest }) => ({ sender, identity, ...rest }));

const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code such as PL");

const voice = z.strictObject({
  /** A phone number of AWS End User Messaging with the capability of voice, or a pool of such. */
  origination: z
    .string()
    .regex(/^(phone|pool)-[0-9a-f]{32}$/, "must be an id such as phone-0123456789abcdef0123456789abcdef"),
  /** Where shops are called. */
  countries: z.array(country).min(1),
  /** US dollars: a call that costs more is not made. */
  maxPricePerMinute: z.string().regex(/^\d{1,2}\.\d{1,5}$/, "must be dollars such as 0.25"),
});

const deadlines = z
  .partialRecord(z.enum(lifecycleNames), z.record(z.string(), fieldSchemas.duration))
  .superRefine((given, context) => {
    for (const name of lifecycleNames) {
      const known = deadlineNames(lifecycles[name]);
      for (const deadline of Object.keys(given[name] ?? {}))
        if (!known.includes(deadline))
          context.addIssue({
            code: "custom",
            path: [name, deadline],
            message: `${name} has no deadline of this name, but: ${known.join(", ") || "none"}`,
          });
    }
  });

const smsSenders = z
  .record(
    z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code such as PL"),
    z
      .string()
      .regex(
        /^((?=.*[A-Za-z])[A-Za-z0-9]{1,11}|\+[1-9]\d{6,14})$/,
        "must be 1 to 11 letters and digits, or a number such as +12065550100",
      ),
  )
  .superRefine((given, context) => {
    for (const [country, sender] of Object.entries(given))
      if (smsOriginNeeded(country) === "number" && !sender.startsWith("+"))
        context.addIssue({ code: "custom", path: [country], message: "must be a number: it takes no names" });
  });

/** Everything that can differ between deployments. */
const configuration = z.strictObject({
  /** Whether its data outlives the stack: protected and retained, or destroyed with it. */
  lasting: z.boolean(),
  mail,
  /** Who gets the alarms. */
  alarms: fieldSchemas.email,
  /** Who is notified of what buyers ask support for; nobody when left out. */
  support: fieldSchemas.email.optional(),
  /** The host of the API and of the links in messages, with its certificate in the same region. */
  domain: z
    .strictObject({
      name: host,
      certificate: z.string().regex(/^arn:aws[\w-]*:acm:/, "must be the ARN of a certificate"),
    })
    .optional(),
  /** Who issues the tokens; a Cognito user pool when left out. */
  issuer: z
    .strictObject({
      url: https,
      audience: z.array(z.string().min(1)).min(1).max(50),
      /** How people sign in to the board; there is none when left out. */
      login: login.optional(),
    })
    .optional(),
  /** Shops whose storefronts get a client of the user pool. */
  storefronts: z
    .array(fieldSchemas.shopId)
    .max(maxStorefronts)
    .refine((shops) => new Set(shops).size === shops.length, "must name each shop once")
    .default([]),
  /** Whom SMS come from, by country (ISO 3166): a name where it takes names, or a number that is registered there. */
  smsSenders: smsSenders.default({}),
  /** Whether this stage reads SNS's log of SMS: one stage of an account and region may. */
  smsReports: z.boolean().default(false),
  /** What @BotFather calls the bot that writes to shops' staff; there is none when left out. */
  telegramBot: z
    .string()
    .regex(/^(?=.{5,32}$)[A-Za-z]\w*bot$/i, "must be the name of a bot, without the @, such as ClayCatsBot")
    .optional(),
  /** How a robot calls shops whose new order waits, where they want that; nobody is called when left out. */
  voice: voice.optional(),
  /**
   * Under how many keys a very large shop's open orders are listed, by shop; each takes 200 orders a second. It may be
   * raised at any time, and lowered only when the shop has no open orders.
   */
  listShards: z.record(fieldSchemas.shopId, z.int().min(1).max(32)).default({}),
  /** Lengths of deadlines for shops that do not set them, by lifecycle. */
  deadlines: deadlines.default({}),
  /** Origins whose pages may call the API from browsers. */
  origins: z.array(origin).default([]),
  /** Days after its end for which an order keeps what it knows of people; for good when left out. */
  retention: z.int().min(1).max(3650).optional(),
  logDays: z.literal(retention as RetentionDays[], {
    error: `must be one of ${retention.join(", ")}`,
  }),
  /** Requests to the whole API. */
  throttle: z
    .strictObject({ perSecond: z.int().min(1), burst: z.int().min(1) })
    .default({ perSecond: 200, burst: 400 }),
});

/** Settings must not contradict each other. */
const checkedConfiguration = configuration.refine(
  ({ issuer, storefronts }) => !issuer || storefronts.length === 0,
  {
    path: ["storefronts"],
    error:
      "must be left out where `issuer` names who issues the tokens: they are clients of our own user pool",
  },
);

export type Configuration = z.output<typeof configuration>;
/** Where people sign in to the board, and by which client. */
export type BoardLogin = z.output<typeof login>;

/** The stages by name, as bin/stages.ts writes them. */
export type Stages = Record<string, z.input<typeof configuration>>;

/** Cognito takes no domain with one of its own names in it. */
const stageName = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,15}$/, "must be 1 to 16 small letters and digits")
  .regex(/^(?!.*(aws|amazon|cognito))/, "must not contain aws, amazon or cognito");

/** A stage's configuration with its defaults, or what is wrong with it, in sentences for the person who deploys. */
export function configurationOf(stages: Stages, stage: string): Configuration | string {
  if (!Object.hasOwn(stages, stage))
    return `bin/stages.ts knows no stage "${stage}", but: ${Object.keys(stages).join(", ")}. Say cdk deploy -c stage=dev.`;
  const { data, error } = z
    .strictObject({ stage: stageName, [stage]: checkedConfiguration })
    .safeParse({ stage, [stage]: stages[stage] });
  if (data) return data[stage] as Configuration;
  const problems = error!.issues.map((issue) => `  ${issue.path.join(".")}: ${issueText(issue)}`);
  return ["bin/stages.ts cannot be deployed as it is:", ...problems].join("\n");
}

/** A wrong key of a record says what is wrong with it further inside. */
const issueText = (issue: z.core.$ZodIssue): string =>
  issue.code === "invalid_key" ? issue.issues[0]!.message : issue.message;
