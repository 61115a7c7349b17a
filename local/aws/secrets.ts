import { randomBytes } from "node:crypto";
import { AwsError } from "../errors.ts";
import type { Store } from "../store.ts";
import { arnOf } from "./environment.ts";

const key = () => randomBytes(32).toString("base64");

/** The secrets of local mode, made once for a data folder; each a JSON text, as Secrets Manager keeps them. */
export function openSecrets(store: Store, env = process.env): Record<string, string> {
  const own = JSON.parse(store.remember("payment secrets", () => JSON.stringify(newPaymentSecrets())));
  const { PAYMENTS_SECRET_GENERIC: generic = own.generic, PAYMENTS_SECRET_STRIPE: stripe = own.stripe } = env;
  const { CARRIERS_SECRET_GENERIC: carrier = store.remember("carrier secret", () => `whsec_${key()}`) } = env;
  return {
    waymark: store.remember("link keys", () => JSON.stringify({ current: "1", 1: key() })),
    "waymark-telegram": store.remember("telegram secret", () =>
      JSON.stringify({ token: "1:local", webhook: randomBytes(24).toString("base64url") }),
    ),
    "waymark-payments": JSON.stringify({ generic, stripe, ...JSON.parse(env.PAYMENTS_SECRETS ?? "{}") }),
    "waymark-carriers": JSON.stringify({ generic: carrier, ...JSON.parse(env.CARRIERS_SECRETS ?? "{}") }),
  };
}

/** Has the generic provider make its pages for payments on this machine, where no other address is given. */
export function withPaymentPages(secrets: Record<string, string>, url: string): void {
  const page = { "generic/page": `${url}/_local/payment-pages` };
  secrets["waymark-payments"] = JSON.stringify({
    ...page,
    ...JSON.parse(secrets["waymark-payments"] ?? "{}"),
  });
}

function newPaymentSecrets() {
  return { generic: `whsec_${key()}`, stripe: `whsec_${key()}` };
}

/** Secrets Manager GetSecretValue. */
export function secretsManagerApi(secrets: Record<string, string>) {
  return {
    GetSecretValue({ SecretId }: { SecretId: string }) {
      const SecretString = secrets[SecretId];
      if (SecretString)
        return {
          Name: SecretId,
          ARN: arnOf("secretsmanager", `secret:${SecretId}`),
          VersionId: "1",
          SecretString,
        };
      throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    },
  };
}
