import { createGateway } from "./api-gateway/gateway.ts";
import { openIssuer } from "./api-gateway/issuer.ts";
import { startEngine } from "./aws/dynamodb-engine.ts";
import { localTableName, setEnvironment } from "./aws/environment.ts";
import { handOverTo, type Services, serviceOf } from "./aws/hand-over.ts";
import { lambdaApi } from "./aws/lambda.ts";
import { sesApi, snsApi } from "./aws/messages.ts";
import { s3Api, s3Server } from "./aws/s3.ts";
import { secretsManagerApi } from "./aws/secrets.ts";
import { wireServer } from "./aws/wire.ts";
import { createAdvance, createSettle } from "./clock/settle.ts";
import { type Core, close } from "./core.ts";
import { portFor } from "./http.ts";
import { stepFunctionsApi } from "./step-functions/api.ts";

const reconcileIntervalMs = 300_000;

/** Starts what needs an address: the services of AWS, the table with everything that follows its changes, the gateway. */
export async function openServices(
  core: Core,
  url: string,
  endpoint: string | undefined,
  closing: AsyncDisposableStack,
) {
  const { application, store, clock, work, invoke } = core;
  const enginePort = await portFor("dynamodb");
  const dynamodb = endpoint ?? `http://127.0.0.1:${enginePort}`;
  setEnvironment({ url, dynamodb, lifecycles: application.lifecycles });
  const services = openStandIns(core);
  closing.defer(handOverTo(services));
  const [engine, routes, issuer] = await Promise.all([
    startEngine(core.folder, enginePort, endpoint).then((engine) => closing.adopt(engine, close)),
    application.routes(),
    openIssuer(store),
  ]);
  const effects = await openEffects(core, engine.file, closing);
  const settling = createSettle(work, effects.drain, clock);
  const advance = createAdvance(clock, settling);
  const gateway = createGateway(routes, { issuer, invoke });
  const { settle } = settling;
  const wire = wireServer(services, s3Server(core));
  const handles = { url, issuer, token: issuer.issue, gateway, wire, settle, advance };
  return { ...core, ...handles, close: () => closing.disposeAsync() };
}

async function openEffects(core: Core, file: string | undefined, closing: AsyncDisposableStack) {
  const [{ ensureTable }, { startEffects }, indexes] = await Promise.all([
    import("./aws/dynamodb-table.ts"),
    import("./streams/effects.ts"),
    core.application.indexes(),
  ]);
  const arn = await ensureTable(localTableName, indexes);
  const reconcile = closing.adopt(startReconcileSchedule(core), close);
  // While time stands, nothing is to go on by itself beside the first requests.
  if (core.clock.mode === "frozen") await reconcile.first;
  return closing.adopt(startEffects(arn, file, { ...core, reconcile: reconcile.run }), close);
}

/**
 * Runs the reconciler on demand, and while the clock ticks every five minutes, as the schedule in the cloud does; at
 * the start for all orders, because no execution outlives the process. `first` is that run.
 */
function startReconcileSchedule({ invoke, clock }: Pick<Core, "invoke" | "clock">) {
  const call = (task: object) =>
    invoke("reconcile", task).catch((error) => console.error("The reconciler failed.", error));
  const run = () => call({});
  const timer = clock.mode === "ticking" ? setInterval(run, reconcileIntervalMs) : undefined;
  return { run, first: call({ all: true }), close: () => clearInterval(timer) };
}

/** What stands in for Step Functions, Secrets Manager, Lambda, SES, SNS and S3. */
const openStandIns = ({ executions, inbox, secrets, invoke, objects, clock }: Core): Services => ({
  SFNClient: serviceOf(stepFunctionsApi(executions)),
  SecretsManagerClient: serviceOf(secretsManagerApi(secrets)),
  LambdaClient: serviceOf(lambdaApi(invoke)),
  SESClient: serviceOf(sesApi(inbox, invoke, clock)),
  SNSClient: serviceOf(snsApi(inbox)),
  S3Client: serviceOf(s3Api(objects)),
});
