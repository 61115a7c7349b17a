import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { redeemCode } from "../../io/people/login.ts";
import { CommandUsageError } from "../command.ts";

/** Where the login leads back to, as the stack has told it. */
const callback = "http://localhost:4646/";
const port = 4646;
/** Long enough to look for the phone with the second factor on it. */
const patienceMs = 300_000;

/** Where people sign in, and by which client. */
export interface LoginPages {
  address: string;
  client: string;
}

/** A sign-in that was begun: the page to open, and what proves later that it was begun here. */
export interface StartedLogin {
  url: string;
  state: string;
  verifier: string;
}

const random = (): string => randomBytes(32).toString("base64url");

/** Begins a sign-in by authorization code with PKCE: no secret lies on this machine, and a code alone is worth nothing. */
export function startLogin({ address, client }: LoginPages): StartedLogin {
  const [state, verifier] = [random(), random()];
  const query = new URLSearchParams({
    ...{ response_type: "code", client_id: client, redirect_uri: callback, scope: "openid", state },
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return { url: `${address}/oauth2/authorize?${query}`, state, verifier };
}

/** The code in what the login sends back; an error where it is not the answer to this sign-in. */
export function codeIn(path: string, { state }: Pick<StartedLogin, "state">): string | Error {
  const query = new URL(path, callback).searchParams;
  const [given, wanted] = [Buffer.from(query.get("state") ?? ""), Buffer.from(state)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return new Error("This is not the answer to the sign-in that was begun here.");
  const code = query.get("code");
  return code ?? new Error(query.get("error_description") ?? query.get("error") ?? "The login sent no code.");
}

/** Waits for the browser to come back, and answers the access token. */
export async function finishLogin(pages: LoginPages, login: StartedLogin): Promise<string> {
  const code = await receiveCode(login);
  const server = { client: pages.client, token: `${pages.address}/oauth2/token`, callback };
  const tokens = await redeemCode(server, code, login.verifier);
  if (!tokens) throw new CommandUsageError("The login does not take this code: begin again.");
  return tokens.accessToken;
}

async function receiveCode(login: StartedLogin): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const server = createServer(({ url = "/" }, response) => {
    if (new URL(url, callback).pathname !== "/") return void response.writeHead(404).end();
    const code = codeIn(url, login);
    answer(response, code instanceof Error ? code.message : "You are signed in. You can close this page.");
    if (code instanceof Error) reject(code);
    else resolve(code);
  });
  server.on("error", () =>
    reject(new CommandUsageError(`The port ${port} is taken: end what listens there.`)),
  );
  server.listen(port, "127.0.0.1");
  const timer = setTimeout(() => reject(new Error("Nobody signed in within five minutes.")), patienceMs);
  return promise.finally(() => {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
  });
}

/** As plain text: what the login says is nobody's markup. */
const answer = (response: ServerResponse, text: string): void =>
  void response
    .writeHead(200, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      connection: "close",
    })
    .end(text);
