/** Who nobody vouches for any more: signing in again is what helps. */
export class SignedOut extends Error {}

interface Login {
  client: string;
  authorize: string;
  logout?: string;
  callback: string;
}

/** What is kept from the way to the login until the way back. */
interface Departure {
  state: string;
  verifier: string;
  /** The page that one comes from, and goes on with. */
  page: string;
}

const door = "/board/session";
const departureKey = "waymark-sign-in";
/** A token is not used in its last seconds: it has to arrive, too. */
const marginMs = 20_000;

const login: Login = JSON.parse(document.querySelector<HTMLMetaElement>("meta[name=login]")?.content ?? "{}");
const tabs = new BroadcastChannel("waymark-session");
tabs.onmessage = () => forget();

/** The access token, which is nowhere but here. */
let held: { token: string; until: number } | undefined;
const listeners = new Set<() => void>();

function forget(): void {
  held = undefined;
}

/** Calls back when somebody else, or the same person in another role, is signed in from now on. */
export function onNewIdentity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * A token for the API. Requests that need a new one at the same time get the same; tabs wait for each other, because
 * each refresh token is good for one use. `refused` names one that the API has not taken. Fails with `SignedOut`.
 */
export async function accessToken(refused?: string): Promise<string> {
  return usable(refused) ?? navigator.locks.request(departureKey, async () => usable(refused) ?? renew());
}

const usable = (refused?: string): string | undefined =>
  held && held.until > Date.now() && held.token !== refused ? held.token : undefined;

const renew = (): Promise<string> => openSession({});

async function openSession(body: { code?: string; verifier?: string }): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(door, { method: "POST", headers, body: JSON.stringify(body) });
  if (response.status === 204 || response.status === 401) {
    forget();
    throw new SignedOut("The session has ended.");
  }
  if (!response.ok) throw new Error(`The session could not be renewed: ${response.status}.`);
  const { token, expiresIn } = await response.json();
  const isSomebodyElse = held !== undefined && identityIn(held.token) !== identityIn(token);
  held = { token, until: Date.now() + expiresIn * 1000 - marginMs };
  if (isSomebodyElse) for (const listener of listeners) listener();
  return token;
}

/** What of a token says who somebody is and what they may do; the rest changes with every token. */
function identityIn(token: string): string {
  const [, payload = ""] = token.split(".");
  const text = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
  const { sub, role, shop, "cognito:groups": groups } = JSON.parse(text);
  return JSON.stringify([sub, role, shop, groups]);
}

/** How the page begins: somebody is signed in; nobody is, and the login comes next; or the login refused, and says why. */
export type Arrival = "signed-in" | "signing-in" | { refused: string };

/** Goes on with the session that there is, or with the code that the login sends back; else goes to the login. */
export async function arrive(): Promise<Arrival> {
  const query = new URLSearchParams(location.search);
  const back = query.get("state") ? takeDeparture(query.get("state")!) : undefined;
  if (back) history.replaceState(null, "", back.page);
  if (back && query.has("error")) return { refused: query.get("error_description") ?? query.get("error")! };
  try {
    const code = back && query.get("code");
    if (code) await openSession({ code, verifier: back.verifier });
    else await accessToken();
    return "signed-in";
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    if (back) return { refused: "code" };
    await signIn();
    return "signing-in";
  }
}

/** What was kept on the way to the login, if this answer belongs to it; kept for one answer only. */
function takeDeparture(state: string): Departure | undefined {
  const kept: Departure | null = JSON.parse(sessionStorage.getItem(departureKey) ?? "null");
  sessionStorage.removeItem(departureKey);
  return kept?.state === state ? kept : undefined;
}

/** Goes to the login, and comes back to this page. */
export async function signIn(): Promise<void> {
  const { origin } = new URL(login.callback);
  const page = location.pathname + (new URLSearchParams(location.search).has("state") ? "" : location.search);
  // The login comes back to one origin, and what is kept for the way back has to be there.
  if (location.origin !== origin) return location.replace(origin + page);
  const [state, verifier] = [randomText(), randomText()];
  sessionStorage.setItem(departureKey, JSON.stringify({ state, verifier, page } satisfies Departure));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: login.client,
    redirect_uri: login.callback,
    scope: "openid",
    state,
    code_challenge: base64Url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))),
    code_challenge_method: "S256",
  });
  location.assign(`${login.authorize}?${query}`);
}

/** Ends the session here, in other tabs, and at the login; how the device looks and sounds stays as it is. */
export async function signOut(): Promise<void> {
  const preferences = Object.entries(localStorage);
  await fetch(door, { method: "DELETE", headers: { "content-type": "application/json" } });
  for (const [name, value] of preferences) localStorage.setItem(name, value);
  forget();
  tabs.postMessage("out");
  const query = new URLSearchParams({ client_id: login.client, logout_uri: login.callback });
  location.assign(login.logout ? `${login.logout}?${query}` : login.callback);
}

const randomText = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);

/** Bytes as addresses and tokens carry them. */
export const base64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
