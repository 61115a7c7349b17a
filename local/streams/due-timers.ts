import type { Clock } from "../clock/clock.ts";
import type { Store } from "../store.ts";
import type { StreamRecord } from "./shard.ts";

/** What waits for its moment, by the beginning of its `sk`. */
const kinds = { "MSG#": "message", "DELIVERY#": "delivery", "PHOTO#": "photo" };
const kindOf = (sk = "") => Object.entries(kinds).find(([start]) => sk.startsWith(start))?.[1];

/** Sets timers for delayed messages, webhooks and uploads: items of those kinds that carry a `dueAt`. */
export function scheduleDueItems(store: Store, clock: Clock, reconcile: () => Promise<unknown>) {
  const cancels = new Map<string, () => void>();
  const insert = store.prepare("insert or replace into alarms values (?, ?, ?)");
  const remove = store.prepare("delete from alarms where key = ?");
  let reconciling: Promise<unknown> | undefined;

  /** Messages of one moment share one call. */
  function reconcileOnce(): Promise<unknown> {
    reconciling ??= Promise.resolve().then(() => {
      reconciling = undefined;
      return reconcile();
    });
    return reconciling;
  }

  function set(key: string, at: number, order: string): void {
    cancels.get(key)?.();
    const go = () => {
      drop(key);
      return reconcileOnce();
    };
    cancels.set(key, clock.schedule(at, { order, what: kindOf(key.split(" ")[1])! }, go));
  }

  function keep(key: string, at: number, order: string): void {
    insert.run(key, at, order);
    set(key, at, order);
  }

  function drop(key: string): void {
    if (!cancels.delete(key)) return;
    remove.run(key);
  }

  for (const { key, moment, orderId } of store.prepare("select * from alarms").all()) {
    set(key as string, moment as number, orderId as string);
  }

  /** Notes the delay that a stream record speaks of. */
  return function see({ dynamodb }: StreamRecord): void {
    const { pk, sk } = dynamodb?.Keys ?? {};
    if (!kindOf(sk?.S)) return;
    const key = `${pk?.S} ${sk?.S}`;
    const at = Date.parse(dynamodb?.NewImage?.dueAt?.S ?? "");
    cancels.get(key)?.();
    // What is due already gets a timer as well: nothing else would look for it while the clock stands.
    if (at) keep(key, at, pk!.S!.slice(pk!.S!.indexOf("#") + 1));
    else drop(key);
  };
}
