/** An OAuth server as a public client of it knows it. */
export interface TokenServer {
  client: string;
  token: string;
  revoke?: string;
  callback: string;
}

/** What the server answers for a code or a refresh token; a refresh token is good for one use where it rotates. */
export interface IssuedTokens {
  accessToken: string;
  expiresIn: number;
  refreshToken?: string;
}

const timeoutMs = 8_000;

/** The tokens for the code of a login; undefined when the server does not take it. */
export const redeemCode = (server: TokenServer, code: string, verifier: string) =>
  requestTokens(server, {
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: server.callback,
  });

/** The tokens for a refresh token; undefined when the server does not take it any more. */
export const refreshTokens = (server: TokenServer, refreshToken: string) =>
  requestTokens(server, { grant_type: "refresh_token", refresh_token: refreshToken });

async function requestTokens(
  { token, client }: TokenServer,
  grant: Record<string, string>,
): Promise<IssuedTokens | undefined> {
  const response = await post(token, { ...grant, client_id: client });
  if (response.status === 400 || response.status === 401) return undefined;
  if (!response.ok) throw new Error(`The login's token endpoint answered ${response.status}.`);
  const { access_token, expires_in, refresh_token } = (await response.json()) as Record<string, unknown>;
  return {
    accessToken: String(access_token),
    expiresIn: Number(expires_in),
    ...(typeof refresh_token === "string" && { refreshToken: refresh_token }),
  };
}

/** Takes a refresh token back, and all that came from it; nobody minds one that is gone already. */
export async function revokeToken({ revoke, client }: TokenServer, token: string): Promise<void> {
  if (revoke) await post(revoke, { token, client_id: client });
}

const post = (url: string, form: Record<string, string>): Promise<Response> =>
  fetch(url, { method: "POST", body: new URLSearchParams(form), signal: AbortSignal.timeout(timeoutMs) });
