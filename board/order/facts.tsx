import type { ComponentChildren } from "preact";
import { trackingUrl } from "../../domain/order/effects/carriers.ts";
import { deadlineClock } from "../deadline.ts";
import { momentWord, money, span, timeOfDay } from "../format.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { Picture, pictureOf } from "../parts/picture.tsx";
import { people, roughNow } from "../store.ts";
import { language, t } from "../words/words.ts";
import type { BoardOrder } from "./fields.ts";
import { guideWord } from "./guide.ts";
import { isAlone } from "./open-order.ts";

/** A sum of the order as people write it. */
export const orderSum = ({ currency }: Pick<BoardOrder, "currency">, amount: number): string =>
  money(amount, currency);

interface CardProps {
  title: string;
  mark?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Card({ title, mark, class: extra = "", children }: CardProps) {
  return (
    <section class={`card ${extra}`}>
      <div class="line">
        <h3 aria-level={isAlone.value ? 2 : 3}>{title}</h3>
        {mark}
      </div>
      {children}
    </section>
  );
}

/** The goods: picture, title, what was chosen, how many, and what they cost. */
export function GoodsCard({ order }: { order: BoardOrder }) {
  const words = t().order;
  const { lines, comment, giftMessage, service, city } = order;
  const isPictured = lines.some(({ imageUrl }) => pictureOf(imageUrl));
  return (
    <Card title={service ? words.job : words.goods}>
      {service && (
        <p>
          <strong>{service}</strong>
          {city && `, ${city}`}
        </p>
      )}
      <ul class={isPictured ? "goods pictured" : "goods"}>
        {lines.map((line, i) => (
          <li key={i}>
            {isPictured && <Picture url={line.imageUrl} />}
            <div>
              <strong>
                <bdi>{line.title}</bdi>
              </strong>
              <p class="meta num">
                {words.times(
                  new Intl.NumberFormat(language).format(line.quantity),
                  line.unit ?? "",
                  orderSum(order, line.unitPrice),
                )}
              </p>
              {line.options?.map(({ name, value }) => (
                <p class="meta" key={name}>
                  {name}: <bdi>{value}</bdi>
                </p>
              ))}
            </div>
            <span class="num">{orderSum(order, Math.round(line.quantity * line.unitPrice))}</span>
          </li>
        ))}
      </ul>
      {giftMessage && <Said title={words.giftMessage} text={giftMessage} />}
      {comment && <Said title={words.comment} text={comment} />}
    </Card>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <div class="said">
      <p class="label">{title}</p>
      <blockquote>
        <bdi>{text}</bdi>
      </blockquote>
    </div>
  );
}

type Person = BoardOrder["buyer"];

/** Somebody with what leads to them; of whom this person may know nothing there is an initial, and no link that leads nowhere. */
export function PersonLines({ person }: { person: Person }) {
  const { name, email, phone } = person;
  const isMasked = "masked" in person && person.masked;
  return (
    <>
      <bdi>{name ?? t().order.noName}</bdi>
      {isMasked && <span class="soft">, {t().order.hidden}</span>}
      {phone && (
        <a class="reach" href={`tel:${phone}`}>
          <Icon name="phone" />
          {phone}
        </a>
      )}
      {email && (
        <a class="reach" href={`mailto:${email}`}>
          <Icon name="talk" />
          {email}
        </a>
      )}
    </>
  );
}

/** How the delivery stands; what buyers fetch themselves is never on its way. */
function deliveryWord({ lifecycle, delivery: { way, status } }: BoardOrder): string {
  const own = way === "pickup" ? t().order.delivery.pickup[status] : undefined;
  return own ?? guideWord(lifecycle, "deliveryStatuses", status);
}

/** Who gets it, when and where, who brings it, and how far it is. */
export function DeliveryCard({ order }: { order: BoardOrder }) {
  const words = t().order.delivery;
  const { delivery, buyer, recipient, lifecycle, gift } = order;
  const { from, to, address, pickupPoint, way, method, deliverer, parcels = [] } = delivery;
  const place = address && [address.line1, address.line2, address.city, address.postalCode].filter(Boolean);
  return (
    <Card
      title={order.service ? t().order.client : words.title}
      mark={!order.service && <span class="meta push">{deliveryWord(order)}</span>}
    >
      {gift && (
        <div class="note amber">
          <Icon name="gift" />
          <p>{t().order.gift}</p>
        </div>
      )}
      <dl class="dl">
        {recipient && (
          <Fact title={words.recipient}>
            <PersonLines person={recipient} />
          </Fact>
        )}
        <Fact title={words.buyer}>
          <PersonLines person={buyer} />
        </Fact>
        {from && (
          <Fact title={words.when}>
            {momentWord(from)}
            {to && `–${timeOfDay(to)}`}
          </Fact>
        )}
        {place && place.length > 0 && (
          <Fact title={words.where}>
            {address.company && (
              <>
                <bdi>{address.company}</bdi>
                <br />
              </>
            )}
            <bdi>{place.join(", ")}</bdi>
            {address.line1 && (
              <a
                class="reach no-print"
                target="_blank"
                rel="noreferrer"
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(place.join(", "))}`}
              >
                <Icon name="pin" />
                {words.map}
              </a>
            )}
          </Fact>
        )}
        {pickupPoint && (
          <Fact title={words.pickupPoint}>
            <bdi>{[pickupPoint.name, pickupPoint.id].filter(Boolean).join(", ")}</bdi>
          </Fact>
        )}
        {(way || method) && !order.service && (
          <Fact title={words.way}>{method ?? guideWord(lifecycle, "ways", way!)}</Fact>
        )}
        {deliverer && <Fact title={words.courier}>{people.value.get(deliverer)?.name ?? deliverer}</Fact>}
        {parcels.map(({ carrier, trackingCode, status: stands }) => (
          <Fact key={trackingCode} title={carrier ?? words.parcel}>
            <TrackingCode carrier={carrier} code={trackingCode} />
            <br />
            <span class="meta">{guideWord(lifecycle, "deliveryStatuses", stands)}</span>
          </Fact>
        ))}
        {delivery.estimatedMinutes !== undefined && (
          <Fact title={words.estimate}>{span(delivery.estimatedMinutes * 60)}</Fact>
        )}
        {delivery.thirdPersonAllowed !== undefined && (
          <Fact title={words.absent}>
            {delivery.thirdPersonAllowed ? words.neighbours : words.onlyRecipient}
          </Fact>
        )}
      </dl>
      {delivery.nearby &&
        order.actions.some(({ command, allowed }) => command === "offerPickup" && allowed) && (
          <div class="note no-print">
            <Icon name="pin" />
            <p>{words.nearby}</p>
          </div>
        )}
    </Card>
  );
}

/** A fact under its name. */
export function Fact({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What it costs, what has been paid, and what of it the shop gets; what is nothing is not said. */
export function MoneyCard({ order }: { order: BoardOrder }) {
  const words = t().order.money;
  const { totals, payment, lifecycle } = order;
  if (totals.total === 0 && totals.paid === 0) return null;
  const rows: [title: string, amount: number, isTotal?: boolean][] = [
    [words.goods, totals.goods],
    [words.delivery, totals.delivery],
    [words.adjustments, totals.adjustments],
    [words.surcharges, totals.surcharges],
    [words.total, totals.total, true],
    [words.paid, totals.paid],
    [words.refunded, -totals.refunded],
    [words.due, totals.due, true],
    [words.refundDue, totals.refundDue, true],
    [words.commission, -(totals.breakdown?.commission ?? 0)],
    [words.acquiring, -(totals.breakdown?.acquiring ?? 0)],
    [words.payout, totals.breakdown?.payout ?? 0, true],
  ];
  const channel = payment.method ?? (payment.channel && guideWord(lifecycle, "channels", payment.channel));
  return (
    <Card
      title={words.title}
      mark={<span class="meta push">{guideWord(lifecycle, "paymentStatuses", payment.status)}</span>}
    >
      {channel && <p class="soft">{channel}</p>}
      <dl class="sums">
        {rows
          .filter(([title, amount]) => amount !== 0 || title === words.total)
          .map(([title, amount, isTotal]) => (
            <div key={title} class={isTotal ? "all" : undefined}>
              <dt>{title}</dt>
              <dd>{orderSum(order, amount)}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

/** What is due and when, each with its clock; while the order's clock stands a sign says so. */
export function DeadlinesCard({ order }: { order: BoardOrder }) {
  if (order.deadlines.length === 0) return null;
  const words = t().order.deadlines;
  const sorted = order.deadlines.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return (
    <Card title={words.title} class="no-print">
      <ul class="road">
        {sorted.map(({ name, title, dueAt, to, stopped }, i) => {
          const deadline = { name, dueAt };
          const clock = deadlineClock(
            { deadline, since: order.statusSince, delivery: order.delivery },
            roughNow.value,
          );
          const left = span(clock?.seconds ?? 0);
          return (
            <li key={name} class={i === 0 ? "now" : "ahead"}>
              <Icon name={stopped ? "paused" : i === 0 ? "time" : "payNone"} />
              {words.by(title, momentWord(dueAt))}
              <span class={`meta ${stopped ? "" : (clock?.near ?? "")}`}>
                {stopped ? words.stopped : clock?.isOver ? t().row.late(left) : t().row.left(left)}
                {to && `, ${words.after(statusWord({ lifecycle: order.lifecycle, status: to }))}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** A parcel's code; a link where its carrier shows it to everybody. */
function TrackingCode({ carrier = "", code = "" }: Partial<Record<"carrier" | "code", string | undefined>>) {
  const page = trackingUrl(carrier, code);
  if (!page) return <span class="num">{code}</span>;
  return (
    <a class="num" href={page} target="_blank" rel="noreferrer">
      {code}
    </a>
  );
}
