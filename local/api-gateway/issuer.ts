import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from "jose";
import { wall } from "../../io/runtime/clock.ts";
import type { Store } from "../store.ts";
import type { TokenClaims } from "./event.ts";

const algorithm = "ES256";
const issuer = "waymark-local";
const maxCachedTokens = 10_000;
const defaultAudience = "waymark";
const tokenLifeSeconds = 10 * 365 * 86_400;
const wallSeconds = () => Math.floor(wall() / 1000);

/** The development issuer: its key pair lives in the data folder, its tokens ten years of real time. */
export async function openIssuer(store: Store) {
  const jwk: JWK = JSON.parse(store.get("issuer key") ?? (await newKey(store)));
  const { d: _, ...publicJwk } = jwk;
  const [privateKey, publicKey] = await Promise.all([
    importJWK(jwk, algorithm),
    importJWK(publicJwk, algorithm),
  ]);
  const verified = new Map<string, TokenClaims>();
  return {
    jwks: { keys: [publicJwk] },
    issue: (
      claims: TokenClaims,
      { seconds = tokenLifeSeconds, audience = defaultAudience } = {},
    ): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, kid: jwk.kid! })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(wallSeconds())
        .setExpirationTime(wallSeconds() + seconds)
        .sign(privateKey),
    /** The claims of a token, as the gateway hands them on: all text. Rejects what is not a good token. */
    async verify(token: string, audience = defaultAudience): Promise<TokenClaims> {
      const known = audience === defaultAudience ? verified.get(token) : undefined;
      if (known && Number(known.exp) > wallSeconds()) return known;
      const expected = { issuer, audience, currentDate: new Date(wall()) };
      const { payload } = await jwtVerify(token, publicKey, expected);
      const claims = Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, textOf(value)]));
      if (verified.size >= maxCachedTokens) verified.clear();
      if (audience === defaultAudience) verified.set(token, claims);
      return claims;
    },
  };
}

export type Issuer = Awaited<ReturnType<typeof openIssuer>>;

/** The gateway hands a list over as `[manager shop.clay-cats]`. */
const textOf = (value: unknown): string => (Array.isArray(value) ? `[${value.join(" ")}]` : String(value));

async function newKey(store: Store): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "local", alg: algorithm, use: "sig" };
  return store.remember("issuer key", () => JSON.stringify(jwk));
}
