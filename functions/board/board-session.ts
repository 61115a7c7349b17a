import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { OrderError } from "../../domain/error.ts";
import { type IssuedTokens, redeemCode, refreshTokens, revokeToken } from "../../io/people/login.ts";
import { logError } from "../../io/runtime/log.ts";
import { jsonBodyOf } from "../http/body.ts";
import { problemDocument, problemOf } from "../http/problem.ts";
import { loginOf } from "./login.ts";

type Reply = APIGatewayProxyStructuredResultV2;

const path = "/board/session";
/** As long as the user pool's refresh tokens are good. */
const maxAgeSeconds = 12 * 3600;

/**
 * POST and DELETE /board/session: trades the code of a login, or the refresh token in the cookie, for an access token.
 * The refresh token never reaches a script; the access token is kept by nobody but the page that asked.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<Reply> {
  const { requestId, http } = event.requestContext;
  try {
    requireOwnPage(event);
    return await (http.method === "DELETE" ? close(event) : open(event));
  } catch (error) {
    return problemOf(error as Error, requestId);
  }
}

/** Browsers say where a request comes from, and no page can make them lie; JSON keeps forms out as well. */
function requireOwnPage({ headers, body = "" }: APIGatewayProxyEventV2): void {
  if (headers["sec-fetch-site"] !== "same-origin")
    throw new OrderError("forbidden", "Only the board itself can open and close sessions.");
  jsonBodyOf(body || "{}", headers["content-type"]);
}

async function open(event: APIGatewayProxyEventV2): Promise<Reply> {
  const tokens = await tokensFor(event).catch((cause) => {
    if (cause instanceof OrderError) throw cause;
    logError("The login could not be reached.", cause, { requestId: event.requestContext.requestId });
    throw new OrderError("unavailable", "The login cannot be reached. Please try again.", { cause });
  });
  if (!tokens) return noSession(event);
  const { accessToken: token, expiresIn, refreshToken } = tokens;
  return {
    statusCode: 200,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    ...(refreshToken && { cookies: [cookieWith(refreshToken, maxAgeSeconds)] }),
    body: JSON.stringify({ token, expiresIn }),
  };
}

async function tokensFor(event: APIGatewayProxyEventV2): Promise<IssuedTokens | undefined> {
  const given = codeIn(event);
  if (given) return redeemCode(loginOf(), given.code, given.verifier);
  const held = heldBy(event);
  return held === undefined ? undefined : refreshTokens(loginOf(), held);
}

/** The code of a login, with what proves that it was asked for here. */
function codeIn({ body = "", headers }: APIGatewayProxyEventV2) {
  const { code, verifier } = jsonBodyOf(body || "{}", headers["content-type"]) as Record<string, unknown>;
  return isText(code) && isText(verifier) ? { code, verifier } : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length < 4096;

/** There is no session, or none any more, which is no error; a code that the login does not take is one. */
function noSession(event: APIGatewayProxyEventV2): Reply {
  const detail = "The login does not take this code.";
  const hasCode = codeIn(event) !== undefined;
  const answer = hasCode
    ? problemDocument("unauthenticated", detail, event.requestContext.requestId)
    : { statusCode: 204, headers: { "cache-control": "no-store" } };
  return { ...answer, cookies: [cookieWith("", 0)] };
}

/** Ends the session here and at the login, and leaves nothing of it in the browser. */
async function close(event: APIGatewayProxyEventV2): Promise<Reply> {
  const held = heldBy(event);
  if (held)
    await revokeToken(loginOf(), held).catch((error) =>
      logError("A session could not be revoked.", error, { requestId: event.requestContext.requestId }),
    );
  return {
    statusCode: 204,
    headers: { "clear-site-data": '"storage"', "cache-control": "no-store" },
    cookies: [cookieWith("", 0)],
  };
}

const isSecure = (): boolean => process.env.LINK_BASE?.startsWith("https:") ?? false;
/** A cookie with a path cannot have the prefix `__Host-`; over plain http it can have none. */
const cookieName = (): string => (isSecure() ? "__Secure-waymark-session" : "waymark-session");

const cookieWith = (value: string, seconds: number): string =>
  `${cookieName()}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure() ? "; Secure" : ""}`;

/**
 * The refresh token that the browser keeps for us. Another site under the same domain can set a cookie of this name, so
 * that somebody would work in a stranger's session: where there are two, nobody knows which is ours, and none counts.
 */
function heldBy({ cookies = [] }: APIGatewayProxyEventV2): string | undefined {
  const prefix = `${cookieName()}=`;
  const held = cookies.filter((cookie) => cookie.startsWith(prefix));
  return (held.length === 1 && held[0]!.slice(prefix.length)) || undefined;
}
