import { existsSync } from "node:fs";
import { join } from "node:path";
import { createGateway } from "./api-gateway/gateway.ts";
import { openIssuer } from "./api-gateway/issuer.ts";
import { assertAnswers, ensureTable, ensureTimeToLive } from "./aws/dynamodb-table.ts";
import { localTableName, setEnvironment } from "./aws/environment.ts";
import { handOverTo, type Services, serviceOf, tableServices } from "./aws/hand-over.ts";
import { lambdaApi } from "./aws/lambda.ts";
import { sesApi, snsApi, voiceApi } from "./aws/messages.ts";
import { s3Api, s3Server } from "./aws/s3.ts";
import { secretsManagerApi, withPaymentPages } from "./aws/secrets.ts";
import { wireServer } from "./aws/wire.ts";
import { createAdvance, createSettle } from "./clock/settle.ts";
import { type Core, close } from "./core.ts";
import { type Engine, openEngine } from "./dynamodb/engine.ts";
import { StartError } from "./errors.ts";
import { createLogin } from "./login/oauth.ts";
import { stepFunctionsApi } from "./step-functions/api.ts";
import { dataFolderError } from "./store.ts";

const reconcileIntervalMs = 300_000;

/** Opens what stands in for AWS, and hands all calls of this process over to it. */
export function openAws(
  core: Core,
  url: string,
  endpoint: string | undefined,
  closing: AsyncDisposableStack,
) {
  withPaymentPages(core.secrets, url);
  setEnvironment({ url, dynamodb: endpoint, lifecycles: core.application.lifecycles });
  const engine = endpoint ? undefined : closing.adopt(openTableEngine(core), close);
  const services = { ...openStandIns(core), ...(engine && tableServices(engine)) };
  closing.defer(handOverTo(services));
  return { engine, wire: wireServer(services, s3Server(core)) };
}

/** Starts what follows the table's changes, and the gateway. */
export async function openServices(
  core: Core,
  { engine }: ReturnType<typeof openAws>,
  url: string,
  endpoint: string | undefined,
  closing: AsyncDisposableStack,
) {
  const { application, store, clock, work, invoke } = core;
  const [routes, issuer] = await Promise.all([
    application.routes(),
    openIssuer(store),
    endpoint && assertAnswers(endpoint),
  ]);
  const effects = await openEffects(core, engine, closing);
  const settling = createSettle(work, effects.drain, clock);
  const advance = createAdvance(clock, settling);
  const gateway = createGateway(routes, { issuer, invoke, clock });
  const { settle } = settling;
  const login = createLogin(issuer, url);
  const handles = { url, issuer, login, token: issuer.issue, gateway, settle, advance };
  return { ...core, ...handles, close: () => closing.disposeAsync() };
}

/** The engine of this process, on its file in the data folder. */
function openTableEngine({ folder, clock }: Core): Engine {
  if (folder === undefined) return openEngine({ file: ":memory:", now: clock.read });
  const file = join(folder, "table.db");
  if (!existsSync(file) && existsSync(join(folder, "dynamodb.db")))
    throw new StartError(earlierTable(folder));
  try {
    return openEngine({ file, now: clock.read });
  } catch (cause) {
    throw dataFolderError(folder, cause);
  }
}

const earlierTable = (folder: string): string =>
  `The data folder ${folder} holds the table of an earlier version of Waymark, which this one cannot read. Remove the folder, or choose another one, for example DATA_DIR=.data2 npm start.`;

async function openEffects(core: Core, engine: Engine | undefined, closing: AsyncDisposableStack) {
  const [{ startEffects }, indexes] = await Promise.all([
    import("./streams/effects.ts"),
    core.application.indexes(),
  ]);
  const arn = await ensureTable(localTableName, indexes);
  if (engine) await ensureTimeToLive(engine, localTableName);
  const reconcile = closing.adopt(startReconcileSchedule(core, engine), close);
  // While time stands, nothing is to go on by itself beside the first requests.
  if (core.clock.mode === "frozen") await reconcile.first;
  return closing.adopt(startEffects(arn, engine?.stream, { ...core, reconcile: reconcile.run }), close);
}

/**
 * Runs the reconciler on demand, and while the clock ticks every five minutes, as the schedule in the cloud does; at
 * the start for all orders, because no execution outlives the process. `first` is that run. What has expired goes at
 * the same times: DynamoDB promises no more than some days.
 */
function startReconcileSchedule(
  { invoke, clock }: Pick<Core, "invoke" | "clock">,
  engine: Engine | undefined,
) {
  const call = (task: object) =>
    invoke("reconcile", task).catch((error) => console.error("The reconciler failed.", error));
  const run = async () => {
    await engine?.expire();
    return call({});
  };
  const timer = clock.mode === "ticking" ? setInterval(run, reconcileIntervalMs) : undefined;
  return { run, first: call({ all: true }), close: () => clearInterval(timer) };
}

/** What stands in for Step Functions, Secrets Manager, Lambda, SES, SNS and S3. */
const openStandIns = ({ executions, inbox, secrets, invoke, objects, clock }: Core): Services => ({
  SFNClient: serviceOf(stepFunctionsApi(executions)),
  SecretsManagerClient: serviceOf(secretsManagerApi(secrets)),
  LambdaClient: serviceOf(lambdaApi(invoke)),
  SESClient: serviceOf(sesApi(inbox, invoke, clock)),
  SNSClient: serviceOf(snsApi(inbox, invoke, clock)),
  PinpointSMSVoiceV2Client: serviceOf(voiceApi(inbox)),
  S3Client: serviceOf(s3Api(objects)),
});
