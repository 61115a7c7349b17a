import { call, Problem } from "../api.ts";
import { type Guide, guides, me, people } from "../store.ts";
import { language, t, wordFor } from "../words/words.ts";

/** Reads what a lifecycle's statuses are called, once. */
export async function readGuide(name: string): Promise<void> {
  if (guides.value.has(name)) return;
  const { body } = await call("GET", "/v1/lifecycles/{name}", { params: { name } });
  guides.value = new Map(guides.value).set(name, body);
}

/** Reads what the shop's orders and people are called: whoever may not read people's names sees their ids. */
export async function readNames(): Promise<void> {
  const { id: shop, lifecycle } = me.value?.shop ?? {};
  if (shop && lifecycle) await Promise.all([readGuide(lifecycle), readPeople(shop)]);
}

async function readPeople(shop: string): Promise<void> {
  try {
    const { body } = await call("GET", "/v1/shops/{shop}/staff", { params: { shop }, query: { limit: 100 } });
    people.value = new Map(body.items.map(({ id, name, role }) => [id, { name, role }]));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** The parts of a guide that say what something is called. */
type GuidePart =
  | "ways"
  | "channels"
  | "paymentStatuses"
  | "deliveryStatuses"
  | "attention"
  | "deadlines"
  | "sharedCommands"
  | "commands";

/** What a lifecycle's guide calls something, or any guide where its own is not here: most words are shared. A name that none knows yet stays. */
export function guideWord(lifecycle: string, part: GuidePart, name: string): string {
  const guide = guides.value.get(lifecycle) ?? guides.value.values().next().value;
  const named: readonly { name: string; label: Guide["groups"][number]["label"] }[] = guide?.[part] ?? [];
  return named.find((each) => each.name === name)?.label[language] ?? name;
}

/** What a command is called, whether shared or a lifecycle's own. */
export function commandWord(lifecycle: string, command: string): string {
  const shared = guideWord(lifecycle, "sharedCommands", command);
  return shared === command ? guideWord(lifecycle, "commands", command) : shared;
}

/** Who did something: by name where it is known, else in their role. */
export function actorWord({ role, id }: { role: string; id?: string | undefined }): string {
  if (id && id === me.value?.id) return t().order.you;
  return (id && people.value.get(id)?.name) || wordFor(t().order.actors, role);
}
