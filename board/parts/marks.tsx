import { useComputed } from "@preact/signals";
import { dateOnly, money, span, timeOfDay } from "../format.ts";
import { type DeadlineClock, deadlineClock, dueOf, stopwatch } from "../list/deadline.ts";
import { dayIn } from "../list/filters.ts";
import type { Row } from "../list/rows.ts";
import { isUnread } from "../list/seen.ts";
import { guideWord } from "../order/guide.ts";
import { clockNow, guides, isRinging, me, people, roughNow, timeZone } from "../store.ts";
import { language, t } from "../words/words.ts";
import { Icon, type IconName } from "./icon.tsx";

/** What a status is called: by the shop, or else by its lifecycle; one that nobody knows yet by its name. */
export function statusWord({ lifecycle, status }: Pick<Row, "lifecycle" | "status">): string {
  const shop = me.value?.shop;
  const own = shop?.lifecycle === lifecycle ? shop.statuses : [];
  const titled = own.find(({ name }) => name === status)?.title;
  const guide = guides.value.get(lifecycle)?.statuses.find(({ name }) => name === status);
  return titled ?? guide?.label[language] ?? status;
}

/** A status: its shape, its colour and its word. */
export function StatusMark({ row }: { row: Pick<Row, "lifecycle" | "status" | "group"> }) {
  const rings = isRinging(row as Row);
  return (
    <span class={`st ${rings ? "urgent" : row.group}`}>
      {rings ? <Icon name="bell" class="bell" /> : <Icon name={row.group} />}
      {statusWord(row)}
    </span>
  );
}

const paymentSigns: Record<string, IconName> = {
  partlyPaid: "payHalf",
  paid: "payFull",
  paidLate: "payFull",
  partlyRefunded: "payBack",
  refunded: "payBack",
  disputed: "warn",
  rejected: "failed",
};

/** The shape of a payment's state. */
export const PaymentSign = ({ status }: { status: string }) => (
  <Icon name={paymentSigns[status] ?? "payNone"} />
);

/** How the payment stands: what is due where something has come already, or else a word. */
export function PaymentMark({
  row: { payment, currency, lifecycle },
}: {
  row: Pick<Row, "payment" | "currency" | "lifecycle">;
}) {
  const isPart = payment.status === "partlyPaid" && payment.due > 0;
  return (
    <span class="pay">
      <PaymentSign status={payment.status} />
      {isPart
        ? t().row.due(money(payment.due, currency))
        : guideWord(lifecycle, "paymentStatuses", payment.status)}
    </span>
  );
}

/** An order that somebody has put on hold: no deadline of it runs. */
function HoldMark({ hold: { until } }: { hold: NonNullable<Row["hold"]> }) {
  const words = t().row;
  const isToday = until && dayIn(timeZone.value, until) === dayIn(timeZone.value, roughNow.value);
  const when = isToday ? timeOfDay : dateOnly;
  return (
    <span class="clock held">
      <Icon name="paused" />
      {until ? words.heldUntil(when(until)) : words.held}
    </span>
  );
}

/** The time that is left until the next deadline, by the server's clock; only its text changes as time goes on. */
export function DeadlineMark({ row }: { row: Row }) {
  const rings = isRinging(row);
  const clock = useComputed(() => deadlineClock(row, rings ? clockNow.value : roughNow.value));
  const text = useComputed(() => (rings ? ringingText(row, clock.value) : clockText(row, clock.value)));
  const look = useComputed(() => `clock ${rings ? "red" : (clock.value?.near ?? "")}`);
  const isShown = useComputed(() => rings || clock.value !== undefined);
  if (row.hold && !rings) return <HoldMark hold={row.hold} />;
  if (!isShown.value) return null;
  return (
    <time class={look} dateTime={dueOf(row)?.dueAt}>
      <Icon name="time" />
      <span>{text}</span>
    </time>
  );
}

function clockText({ lifecycle }: Row, clock: DeadlineClock | undefined): string {
  if (!clock) return "";
  const left = span(clock.seconds);
  return clock.isOver
    ? t().row.late(left)
    : t().row.named(guideWord(lifecycle, "deadlines", clock.name), left);
}

/** While an order rings its seconds are counted; once its time is over, how long it has waited. */
function ringingText({ deadline, placedAt }: Row, clock: DeadlineClock | undefined): string {
  if (clock && deadline?.name === "accept" && !clock.isOver)
    return clock.seconds < 3600 ? stopwatch(clock.seconds) : span(clock.seconds);
  return t().row.waits(span((clockNow.value - Date.parse(placedAt)) / 1000));
}

/** Since when a buyer waits for an answer, and whether this person has read what was asked. */
export function UnansweredMark({ row }: { row: Row }) {
  const waits = span((roughNow.value - Date.parse(row.unansweredSince!)) / 1000);
  const isNew = isUnread(row);
  return (
    <span class={isNew ? "ask unread" : "ask"}>
      <Icon name="talk" />
      {t().row.unanswered(waits)}
      {isNew && <span class="hide">, {t().row.unread}</span>}
    </span>
  );
}

/** Up to two initials of a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((part) => [...part].slice(0, 1))
    .slice(0, 2)
    .join("")
    .toUpperCase();

/** Who looks after an order: initials for the eye, the name for everybody. */
export function PersonMark({ id }: { id: string | null }) {
  if (!id)
    return (
      <span class="who nobody" title={t().row.nobody}>
        <span aria-hidden="true">?</span>
        <span class="hide">{t().row.nobody}</span>
      </span>
    );
  const name = people.value.get(id)?.name ?? id;
  return (
    <span class="who" title={name}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      <span class="hide">{name}</span>
    </span>
  );
}
