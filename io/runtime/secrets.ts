import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { SigningKeys } from "../../domain/links/link.ts";
import { wall } from "./clock.ts";

const secretsManager = new SecretsManagerClient({ maxAttempts: 3 });
/** A secret is read again after five minutes, so that a rotation arrives. */
const cacheTtlMs = 300_000;
const cache = new Map<string, { at: number; value: Promise<unknown> }>();

async function readSecret(id: string): Promise<unknown> {
  const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: id }));
  return JSON.parse(SecretString ?? "{}");
}

function cachedSecret<T>(id: string): Promise<T> {
  const found = cache.get(id);
  if (found && wall() - found.at < cacheTtlMs) return found.value as Promise<T>;
  const value = readSecret(id);
  cache.set(id, { at: wall(), value });
  value.catch(() => cache.delete(id));
  return value as Promise<T>;
}

/** The keys for what Waymark signs itself, base64 by key id (one character, for links), the one to sign with now, and the one to find by. */
export async function signingKeys() {
  const { current, since, find, ...keys } = await cachedSecret<SigningKeys>(
    process.env.SECRET_ID ?? "waymark",
  );
  return { current, since, find, keys: keys as Record<string, string> };
}

/** The secrets that payment providers sign their webhooks with, by provider. */
export const paymentSecrets = () =>
  cachedSecret<Record<string, string>>(process.env.PAYMENTS_SECRET_ID ?? "waymark-payments");

/** The secrets that carriers sign their webhooks with, by carrier. */
export const carrierSecrets = () =>
  cachedSecret<Record<string, string>>(process.env.CARRIERS_SECRET_ID ?? "waymark-carriers");

/** The token of the bot, and what Telegram proves by that it is Telegram who calls. */
export const telegramSecret = () =>
  cachedSecret<{ token?: string; webhook?: string }>(process.env.TELEGRAM_SECRET_ID ?? "waymark-telegram");
