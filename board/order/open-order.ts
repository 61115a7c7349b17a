import { signal } from "@preact/signals";
import type { components } from "../../docs/openapi.d.ts";
import { call, Problem, send } from "../api.ts";
import type { BoardOrder } from "./fields.ts";
import { readGuide } from "./guide.ts";

type Schemas = components["schemas"];
/** A photo of the goods, with an address to look at it. */
export type BoardPhoto = Schemas["Photo"];
/** One entry of the conversation. */
export type BoardMessage = Schemas["ChatMessage"];
/** A note beside the order. */
export type BoardNote = Schemas["Note"];

/** The order that is open, with everything beside it. */
export interface OpenOrder {
  id: string;
  /** Undefined until it has been read. */
  order?: BoardOrder;
  etag?: string | undefined;
  /** Missing: there is none, or none for this person. Gone: it was there, and is no longer theirs. */
  trouble?: "missing" | "gone" | "unread";
  photos?: readonly BoardPhoto[];
  /** When their addresses were asked for anew, because one had expired. */
  photosReadAt?: number;
  messages?: readonly BoardMessage[];
  notes?: readonly BoardNote[];
}

/** The order that is open; undefined where only the list is. */
export const openOrder = signal<OpenOrder | undefined>(undefined);

const narrow = matchMedia("(max-width: 74.99rem)");
/** Whether the order has the page for itself, as on a phone: then it is its main part, under its first heading. */
export const isAlone = signal(narrow.matches);
narrow.addEventListener("change", () => {
  isAlone.value = narrow.matches;
});

const pathOf = (id: string, rest: string): string => `/v1/orders/${encodeURIComponent(id)}/${rest}`;

/** Changes what is known of the order, if it is still the one that is open. */
export function patchOrder(id: string, changes: Partial<OpenOrder>): void {
  if (openOrder.value?.id === id) openOrder.value = { ...openOrder.value, ...changes };
}

/** Opens an order and reads all about it that is for this person; what fails beside the order itself is simply not there. */
export async function showOrder(id: string): Promise<void> {
  if (openOrder.value?.id !== id) openOrder.value = { id };
  await Promise.all([readState(id), readPhotos(id), readWriting(id)]);
}

/** Closes it. */
export function closeOpenOrder(): void {
  openOrder.value = undefined;
}

/** Reads the order itself anew. An older answer never replaces a newer one. */
export async function readState(id: string): Promise<void> {
  try {
    const { body, etag } = await call("GET", "/v1/orders/{id}", { params: { id } });
    await readGuide(body.lifecycle).catch(() => {});
    takeOrder(body, etag);
  } catch (error) {
    const { order, trouble } = openOrder.value ?? {};
    const isMissing = error instanceof Problem && [403, 404].includes(error.status);
    if (isMissing) patchOrder(id, { trouble: order ? "gone" : "missing" });
    else if (!order) patchOrder(id, { trouble: trouble ?? "unread" });
  }
}

/** Takes an order that an answer brought. */
export function takeOrder(order: BoardOrder, etag: string | undefined): void {
  const known = openOrder.value?.order;
  if (known && known.id === order.id && known.version > order.version) return;
  patchOrder(order.id, { order, etag, trouble: undefined as never });
}

/** What is written about an order is for those who take part in its conversation: the order says whether one does. */
function takesPart(id: string): boolean {
  const { id: open, order, trouble } = openOrder.value ?? {};
  return open === id && Boolean(order?.thread) && !trouble;
}

/** Reads what has been written about the order, to the buyer and for each other, where that is for this person. */
export async function readWriting(id: string): Promise<void> {
  if (takesPart(id)) await Promise.all([readMessages(id), readNotes(id)]);
}

const itemsOf = async <Item>(path: string, query = {}): Promise<Item[]> =>
  (await send<{ items: Item[] }>("GET", path, { query })).body.items;

/** Reads where the photos are: their addresses are good for an hour. */
export async function readPhotos(id: string): Promise<void> {
  const photos = await itemsOf<BoardPhoto>(pathOf(id, "photos")).catch(() => undefined);
  if (photos) patchOrder(id, { photos });
}

/** Reads what has been written since. */
export async function readMessages(id: string): Promise<void> {
  const known = openOrder.value?.id === id ? (openOrder.value.messages ?? []) : [];
  const after = known.at(-1)?.id;
  const query = { limit: 100, ...(after !== undefined && { after }) };
  const fresh = await itemsOf<BoardMessage>(pathOf(id, "messages"), query).catch(() => undefined);
  const seen = new Set(known.map((message) => message.id));
  if (fresh) patchOrder(id, { messages: [...known, ...fresh.filter((message) => !seen.has(message.id))] });
}

/** Reads the notes beside the order. */
export async function readNotes(id: string): Promise<void> {
  const notes = await itemsOf<BoardNote>(pathOf(id, "notes"), { limit: 100 }).catch(() => undefined);
  if (notes) patchOrder(id, { notes });
}

const heard = signal<ReadonlyMap<string, number>>(new Map());

/** How often something was written in an order since the page was loaded: whoever shows the dialog reads it anew when this changes. */
export const heardOf = (id: string): number => heard.value.get(id) ?? 0;

/** Follows the feed: reads anew what its entries say has changed in the open order. */
export function followEntries(entries: readonly { order: string; type?: string }[]): void {
  for (const { order, type } of entries)
    if (type === "dialog.message") heard.value = new Map(heard.value).set(order, heardOf(order) + 1);
  const id = openOrder.value?.id;
  const own = entries.filter(({ order }) => order === id);
  if (!id || own.length === 0) return;
  if (takesPart(id)) {
    if (own.some(({ type }) => type === "dialog.message")) readMessages(id);
    readNotes(id);
  }
  readState(id);
  readPhotos(id);
}
