import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import type { Order } from "../../../domain/order/order.ts";
import { listDeliverers } from "../../../io/people/people.ts";
import { type FieldChoices, optionFor } from "./command-fields.ts";

/** So many deliverers are offered at the most. */
const maxDeliverers = 20;

/** What an order and its shop offer where a command leaves a field open. */
export async function choicesFor({ statuses }: Lifecycle, order: Order): Promise<FieldChoices> {
  const deliverers = await listDeliverers(order.shop, maxDeliverers);
  const others = Object.keys(statuses).filter((name) => name !== order.status);
  return {
    "assignDeliverer.deliverer": deliverers.map(({ id, name }) => ({ value: id, label: name })),
    "extendDeadline.deadline": order.deadlines.map(({ name }) => optionFor(name)),
    "move.status": others.map(optionFor),
  };
}

/** A deliverer's name in place of his id; any other value as it is. */
export const labelOf = (offers: FieldChoices, id: string): string =>
  offers["assignDeliverer.deliverer"]?.find(({ value }) => value === id)?.label ?? id;
