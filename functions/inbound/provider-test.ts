import { majorUnits } from "../../domain/currency.ts";
import { OrderError } from "../../domain/error.ts";
import { dueNow } from "../../domain/order/money/totals.ts";
import type { Order } from "../../domain/order/order.ts";
import { type CarrierReport, carrierProviderNames, isAbout, isOver } from "../../domain/reports/carrier.ts";
import { type PaymentReport, paymentProviderNames } from "../../domain/reports/payment.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { effectiveLifecycleOf } from "../../io/people/shops.ts";
import { type AccountPlace, lastHeard } from "../../io/reports/heard.ts";
import type { ProviderStanding, ProviderTest, ProviderTestJob } from "../../io/reports/provider-jobs.ts";
import { isId } from "../../io/runtime/ids.ts";
import { carrierSecrets, paymentSecrets } from "../../io/runtime/secrets.ts";
import type {
  AccessCheck,
  CarrierProvider,
  PaymentProvider,
  ReadHeader,
  SampleSubject,
} from "./providers/provider.ts";
import { jsonIn } from "./providers/provider.ts";
import { carrierProviders, paymentProviders } from "./providers/registry.ts";
import { accountOf, type ProviderAccount, senderOf } from "./sender.ts";

type Kind = AccountPlace["kind"];
type Provider = PaymentProvider | CarrierProvider;

const namesOf = { payments: paymentProviderNames, carriers: carrierProviderNames };
const secretsOf = { payments: paymentSecrets, carriers: carrierSecrets };

function providerOf(kind: Kind, name: string): Provider {
  const all: Record<string, Provider> = kind === "payments" ? paymentProviders : carrierProviders;
  if (Object.hasOwn(all, name)) return all[name]!;
  throw new OrderError(
    "not-found",
    `There is no provider "${name}"; there are: ${Object.keys(all).join(", ")}.`,
  );
}

/** Where a provider reports to for a shop. */
const reportUrlFor = (kind: Kind, name: string, shop: string | undefined): string =>
  `${process.env.LINK_BASE}/v1/webhooks/${kind}/${name}${shop ? `?shop=${encodeURIComponent(shop)}` : ""}`;

/** How every provider stands for a shop: whether it is set up, where it reports to, and when it was last heard. */
export async function listStandings(shop: string): Promise<ProviderStanding[]> {
  const [own, common] = await Promise.all([lastHeard(shop), lastHeard(undefined)]);
  const standings: ProviderStanding[] = [];
  for (const kind of ["payments", "carriers"] as const) {
    const secrets = await secretsOf[kind]();
    for (const name of namesOf[kind]) {
      const { isOwn, secrets: valid, key } = accountOf(secrets, name, shop);
      const { heardAt = null, refusedAt = null } = (isOwn ? own : common)[`${kind}#${name}`] ?? {};
      const pages = kind === "payments" ? (providerOf(kind, name) as PaymentProvider).pages : undefined;
      standings.push({
        ...{ kind, name, account: isOwn ? "own" : valid.length > 0 ? "common" : null },
        ...{
          secrets: valid.length,
          makesPages: pages ? (pages.hasNoKey ? valid.length > 0 : Boolean(key)) : null,
        },
        ...{ address: reportUrlFor(kind, name, isOwn ? shop : undefined), heardAt, refusedAt },
      });
    }
  }
  return standings;
}

type Step = ProviderTest["steps"][number];

/**
 * Walks the way of a provider's report with one of our own making, and changes nothing: whether a secret is there, whether
 * the provider's proof holds with it, what would be read, and which order it would be for.
 */
export async function testProvider({
  kind,
  provider: name,
  shop,
  order,
}: ProviderTestJob): Promise<ProviderTest> {
  const provider = providerOf(kind, name);
  const secrets = await secretsOf[kind]();
  const account = accountOf(secrets, name, shop);
  const place: AccountPlace = { kind, name, shop: account.isOwn ? shop : undefined };
  const steps: Step[] = [settingsStep(place, account, shop)];
  if (account.secrets.length > 0) {
    const subject = await subjectFor(order);
    const walk = { provider, account, place, subject };
    for (const secret of account.secrets) steps.push(...(await proofSteps(walk, secret)));
    steps.push(await matchingStep(kind, subject, shop));
  }
  return { ok: steps.every(({ ok }) => ok), steps };
}

function settingsStep({ name, shop: own }: AccountPlace, { secrets }: ProviderAccount, shop: string): Step {
  const step = { step: "settings" as const, ok: secrets.length > 0 };
  if (!step.ok)
    return {
      ...step,
      detail: `The secret store has neither "${shop}/${name}" nor "${name}": see docs/providers.md.`,
    };
  const whose = own ? "the shop's own account" : "the account of all shops without one of their own";
  return {
    ...step,
    detail: `${secrets.length === 1 ? "One secret is" : "Two secrets are"} valid, of ${whose}.`,
  };
}

/** What a test is about: the order that was named, or one that does not exist. */
async function subjectFor(id: string | undefined): Promise<SampleSubject & { found: Order | undefined }> {
  const named = id?.trim().toUpperCase() ?? "";
  const found = isId(named) ? await findOrder(named) : undefined;
  const { carrier = "Test", trackingCode = "TEST0000000" } = found?.delivery ?? {};
  const money = { amount: found ? dueNow(found) : 100, currency: found?.request.currency ?? "PLN" };
  return { order: named || "0".repeat(26), ...money, carrier, trackingCode, found };
}

interface Walk {
  provider: Provider;
  account: ProviderAccount;
  place: AccountPlace;
  subject: SampleSubject;
}

/** The proof with one of the secrets, and what is read of an event that it proves. */
async function proofSteps({ provider, account, place, subject }: Walk, secret: string): Promise<Step[]> {
  const access = {
    secret,
    key: account.key ?? "",
    reportUrl: reportUrlFor(place.kind, place.name, place.shop),
  };
  const { sample, check } = provider;
  if (check) return [{ step: "proof", ...(await attempt(() => check(access))) }];
  try {
    const event = sample!(subject, secret);
    const header: ReadHeader = (name) => event.headers[name];
    const only = { [place.shop ? `${place.shop}/${place.name}` : place.name]: secret };
    const { proof } = await senderOf(only, place, (each) => provider.verify(event.raw, header, each));
    const detail = "An event of our own, signed with this secret, is taken as the provider's.";
    return [
      { step: "proof", ok: true, detail },
      readingStep(provider, proof === true ? jsonIn(event.raw) : proof.body, header),
    ];
  } catch (error) {
    return [{ step: "proof", ok: false, detail: reasonOf(error) }];
  }
}

function readingStep(provider: Provider, body: unknown, header: ReadHeader): Step {
  try {
    const { type, report } = provider.read(body, header);
    return {
      step: "reading",
      ok: true,
      detail: report ? `It says: ${wordsFor(report)}.` : `It says nothing of an order: ${type}.`,
    };
  } catch (error) {
    return { step: "reading", ok: false, detail: reasonOf(error) };
  }
}

const wordsFor = (report: PaymentReport | CarrierReport): string =>
  "amount" in report
    ? `${report.kind}, ${majorUnits(report.amount, report.currency)} ${report.currency}`
    : `${report.status}, parcel ${report.trackingCode ?? "of the order"}`;

async function attempt(check: () => Promise<AccessCheck>): Promise<AccessCheck> {
  try {
    return await check();
  } catch (error) {
    return { ok: false, detail: reasonOf(error) };
  }
}

/** What went wrong, with what the provider answered where it was asked. */
function reasonOf(error: unknown): string {
  if (!(error instanceof OrderError)) return "The secret has not the form that docs/providers.md says.";
  const { cause } = error;
  return cause instanceof Error ? `${error.message} ${cause.message}` : error.message;
}

/** Which order the event would be for; nothing is written. */
async function matchingStep(
  kind: Kind,
  { order, found, currency, amount, ...parcel }: SampleSubject & { found: Order | undefined },
  shop: string,
): Promise<Step> {
  const step = { step: "matching" as const };
  if (order === "0".repeat(26))
    return {
      ...step,
      ok: true,
      detail: "No order was named in `order`: name one of the shop's to see whether it is found.",
    };
  if (found?.shop !== shop)
    return { ...step, ok: false, detail: `The shop has no order ${order}: reports would become tasks.` };
  const what = `It is for order ${found.number}`;
  if (kind === "payments")
    return {
      ...step,
      ok: true,
      detail: `${what}, which waits for ${majorUnits(amount, currency)} ${currency}; nothing was changed.`,
    };
  const report: CarrierReport = {
    order,
    status: "onTheWay",
    carrier: parcel.carrier,
    trackingCode: parcel.trackingCode,
  };
  const isTaken = isAbout(await effectiveLifecycleOf(found), found, report) && !isOver(found);
  const detail = isTaken
    ? `${what}; nothing was changed.`
    : `${what}, which waits for no such parcel: a report would change nothing.`;
  return { ...step, ok: isTaken, detail };
}
