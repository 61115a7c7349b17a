import type { Send, SignedIn } from "./telegram.ts";
import { pushWords } from "./words.ts";

export { showChats, showChoices } from "./telegram.ts";

/** Who has switched notifications on in this browser, and by which id the API knows it. */
interface Switched {
  person: string;
  id: string;
}

const path = "/v1/me/push-subscriptions";
const key = "waymark-push";
const scope = "/board/";
const workerUrl = "/board/worker.js";

const isAble = (): boolean => "serviceWorker" in navigator && "PushManager" in window;

const switched = (): Switched | undefined => JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;

async function subscription(): Promise<PushSubscription | null | undefined> {
  return (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription();
}

const isOn = async (person: string): Promise<boolean> =>
  switched()?.person === person && Boolean(await subscription());

/** Tells the API that this browser is still there; whoever has not switched notifications on is left alone. */
export async function renewPush(send: Send, { id: person }: SignedIn): Promise<void> {
  if (!isAble() || !(await isOn(person))) return;
  const { body } = await send("GET", path);
  const held = await subscription();
  const isStale = base64Url(held?.options.applicationServerKey) !== body.publicKey;
  await (isStale ? turnOn(send, person) : keep(send, person, held!));
}

async function keep(send: Send, person: string, held: PushSubscription): Promise<void> {
  const { body } = await send("POST", path, { body: held });
  localStorage.setItem(key, JSON.stringify({ person, id: body.id } satisfies Switched));
}

async function turnOn(send: Send, person: string): Promise<void> {
  const { body } = await send("GET", path);
  const registration = await navigator.serviceWorker.register(trustedWorker(), { scope });
  // one of another key, or of somebody else's
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  await activated(registration);
  const held = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: body.publicKey,
  });
  await keep(send, person, held);
}

/** A browser subscribes once the worker is there. */
function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> | undefined {
  const coming = installing ?? waiting;
  if (active || !coming) return undefined;
  return new Promise((done) =>
    coming.addEventListener("statechange", () => coming.state === "activated" && done()),
  );
}

async function turnOff(send: Send): Promise<void> {
  const id = switched()?.id;
  localStorage.removeItem(key);
  await (await subscription())?.unsubscribe();
  if (id) await send("DELETE", `${path}/${id}`).catch(() => {});
}

/** The one address that may become a script here: the policy of the page lets nothing else through. */
function trustedWorker(): string {
  type Policies = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("waymark-worker", { createScriptURL: () => workerUrl });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}

const base64Url = (bytes?: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer())))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Puts the switch into a part of the settings; without a right to notify it says how to get one. */
export async function showPushSwitch(send: Send, person: SignedIn, part: HTMLElement): Promise<void> {
  if (!person.messages) return;
  part.hidden = false;
  const words = pushWords[document.documentElement.lang] ?? pushWords.en!;
  const [heading, hint, label, box] = (["h2", "p", "label", "input"] as const).map((name) =>
    document.createElement(name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLInputElement];
  heading.textContent = words.title;
  part.setAttribute("aria-label", words.title);
  const say = (text: string) => {
    hint.textContent = text;
  };
  const look = async () => {
    box.checked = await isOn(person.id);
    box.disabled = Notification.permission === "denied";
    say(box.disabled ? words.denied : words.hint);
  };
  hint.className = "meta";
  hint.setAttribute("role", "status");
  label.className = "check";
  box.type = "checkbox";
  label.append(box, words.on);
  part.replaceChildren(heading, hint);
  if (!isAble()) return say(words.unsupported);
  part.append(label);
  box.onchange = async () => {
    box.disabled = true;
    const isWished = box.checked;
    const failure = await change(send, person.id, isWished).then(
      () => undefined,
      (error) => error,
    );
    await look();
    if (failure) console.warn(failure);
    if (failure && Notification.permission !== "denied") say(words.failed);
  };
  await look();
}

async function change(send: Send, person: string, isWished: boolean): Promise<void> {
  if (!isWished) return turnOff(send);
  if ((await Notification.requestPermission()) === "granted") await turnOn(send, person);
}
