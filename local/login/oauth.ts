import { createHash, randomUUID } from "node:crypto";
import { wall } from "../../io/runtime/clock.ts";
import type { TokenClaims } from "../api-gateway/event.ts";
import type { Issuer } from "../api-gateway/issuer.ts";
import { boardClient } from "../aws/environment.ts";

/** As the deployment sets it for the client of the board. */
const accessSeconds = 15 * 60;
const refreshSeconds = 12 * 3600;
const codeMs = 5 * 60_000;
/** A refresh token that was just used may be used again for so long: an answer may have been lost. */
const graceMs = 60_000;

interface GrantedCode {
  challenge: string;
  claims: TokenClaims;
  session: string;
  until: number;
  used: boolean;
}

/** What a request for a login asks for, checked; or what is wrong with it, and whether the asker may be told by a redirect. */
export type LoginRequest = { challenge: string; state: string } | { error: string; tell?: string };

/** What the token endpoint answers. */
export type TokenAnswer = { status: 200; body: object } | { status: 400; body: { error: string } };

const refused = (error: string): TokenAnswer => ({ status: 400, body: { error } });

/** The login of the development issuer: authorization codes with PKCE, and refresh tokens that are good for one use. */
export function createLogin(issuer: Issuer, url: string) {
  const callback = `${url}/board`;
  const codes = new Map<string, GrantedCode>();
  const usedAt = new Map<string, number>();
  const revoked = new Set<string>();

  function check(query: URLSearchParams): LoginRequest {
    const state = query.get("state") ?? "";
    if (query.get("client_id") !== boardClient) return { error: "There is no such client." };
    if (query.get("redirect_uri") !== callback) return { error: "The client has no such redirect_uri." };
    const challenge = query.get("code_challenge") ?? "";
    const isWhole =
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      /^[\w-]{43}$/.test(challenge);
    return isWhole
      ? { challenge, state }
      : { error: "invalid_request", tell: redirect({ error: "invalid_request", state }) };
  }

  const redirect = (query: Record<string, string>) => `${callback}?${new URLSearchParams(query)}`;

  /** Where somebody who has chosen who they are goes on, with a code that is good for one use. */
  function grant({ challenge, state }: { challenge: string; state: string }, claims: TokenClaims): string {
    const code = randomUUID();
    const granted = { challenge, claims, session: randomUUID(), until: wall() + codeMs, used: false };
    codes.set(code, granted);
    return redirect({ code, state });
  }

  async function redeem(form: URLSearchParams): Promise<TokenAnswer> {
    const known = codes.get(form.get("code") ?? "");
    if (!known || known.until < wall() || form.get("redirect_uri") !== callback)
      return refused("invalid_grant");
    // Somebody has the code who should not: what came from it is good no more.
    if (known.used) revoked.add(known.session);
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const wasUsed = known.used;
    known.used = true;
    if (wasUsed || proof !== known.challenge) return refused("invalid_grant");
    return tokens(known.claims, known.session, Math.floor(wall() / 1000) + refreshSeconds);
  }

  async function refresh(form: URLSearchParams): Promise<TokenAnswer> {
    const held = await issuer.verify(form.get("refresh_token") ?? "", "refresh").catch(() => undefined);
    if (!held) return refused("invalid_grant");
    const { jti = "", session = "", exp, iat: _, iss: __, aud: ___, ...claims } = held;
    const used = usedAt.get(jti);
    if (used !== undefined && used + graceMs < wall()) revoked.add(session);
    if (revoked.has(session)) return refused("invalid_grant");
    usedAt.set(jti, used ?? wall());
    return tokens(claims, session, Number(exp));
  }

  async function tokens(claims: TokenClaims, session: string, until: number): Promise<TokenAnswer> {
    const left = until - Math.floor(wall() / 1000);
    const renewal = { ...claims, session, jti: randomUUID() };
    const [access_token, refresh_token] = await Promise.all([
      issuer.issue(claims, { seconds: accessSeconds }),
      issuer.issue(renewal, { seconds: left, audience: "refresh" }),
    ]);
    return {
      status: 200,
      body: { access_token, refresh_token, token_type: "Bearer", expires_in: accessSeconds },
    };
  }

  return {
    callback,
    check,
    grant,
    /** The token endpoint. */
    async exchange(form: URLSearchParams): Promise<TokenAnswer> {
      if (form.get("client_id") !== boardClient) return refused("invalid_client");
      const type = form.get("grant_type");
      if (type === "authorization_code") return redeem(form);
      return type === "refresh_token" ? refresh(form) : refused("unsupported_grant_type");
    },
    /** Ends the session that a refresh token belongs to. */
    async revoke(token: string): Promise<void> {
      const held = await issuer.verify(token, "refresh").catch(() => undefined);
      if (held?.session) revoked.add(held.session);
    },
  };
}

export type LocalLogin = ReturnType<typeof createLogin>;
