import { call, send } from "../api.ts";
import { base64Url } from "../session.ts";
import { me } from "../store.ts";

/** Who has switched notifications on in this browser, and by which id the API knows it. */
interface Switched {
  person: string;
  id: string;
}

const path = "/v1/me/push-subscriptions";
const key = "waymark-push";
const scope = "/board/";
const workerUrl = "/board/worker.js";

/** Whether this browser can notify anybody. */
export const isAble = (): boolean => "serviceWorker" in navigator && "PushManager" in window;

const switched = (): Switched | undefined => JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;

async function subscription(): Promise<PushSubscription | null | undefined> {
  return (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription();
}

/** Whether whoever is signed in is notified by this browser. */
export const isOn = async (): Promise<boolean> =>
  switched()?.person === me.value?.id && Boolean(await subscription());

/** Tells the API that this browser is still there; whoever has not switched notifications on is left alone. */
export async function renewPush(): Promise<void> {
  if (!isAble() || !(await isOn())) return;
  const { body } = await call("GET", path);
  const held = await subscription();
  const isStale = base64Url(held?.options.applicationServerKey ?? new ArrayBuffer()) !== body.publicKey;
  await (isStale ? turnOn() : keep(held!));
}

async function keep(held: PushSubscription): Promise<void> {
  const { body } = await send<{ id: string }>("POST", path, { body: held });
  localStorage.setItem(key, JSON.stringify({ person: me.value!.id, id: body.id } satisfies Switched));
}

async function turnOn(): Promise<void> {
  const { body } = await call("GET", path);
  const registration = await navigator.serviceWorker.register(trustedWorker(), { scope });
  // one of another key, or of somebody else's
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  await activated(registration);
  const held = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: body.publicKey,
  });
  await keep(held);
}

/** A browser subscribes once the worker is there. */
function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> | undefined {
  const coming = installing ?? waiting;
  if (active || !coming) return undefined;
  return new Promise((done) =>
    coming.addEventListener("statechange", () => coming.state === "activated" && done()),
  );
}

async function turnOff(): Promise<void> {
  const id = switched()?.id;
  localStorage.removeItem(key);
  await (await subscription())?.unsubscribe();
  if (id) await call("DELETE", `${path}/{id}`, { params: { id } }).catch(() => {});
}

/** The one address that may become a script here: the policy of the page lets nothing else through. */
function trustedWorker(): string {
  type Policies = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("waymark-worker", { createScriptURL: () => workerUrl });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}

/** Switches notifications on or off in this browser, as far as its owner lets it. */
export async function setPush(isWished: boolean): Promise<void> {
  if (!isWished) return turnOff();
  if ((await Notification.requestPermission()) === "granted") await turnOn();
}
