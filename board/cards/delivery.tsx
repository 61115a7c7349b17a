import type { ComponentChildren } from "preact";
import { momentWord, span, timeOfDay } from "../format.ts";
import type { BoardOrder } from "../order/fields.ts";
import { guideWord } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { people } from "../store.ts";
import { t } from "../words/words.ts";
import { Card } from "./card.tsx";

type Person = BoardOrder["buyer"];

/** Somebody with what leads to them; of whom this person may know nothing there is an initial, and no link that leads nowhere. */
function PersonLines({ person }: { person: Person }) {
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
          <Icon name="mail" />
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

/** Who gets it, when and where, who brings it, and how far it is; the paper beside a gift does not say who gives it. */
export function DeliveryCard({ order }: { order: BoardOrder }) {
  const words = t().order.delivery;
  const { delivery, buyer, recipient, lifecycle, gift } = order;
  const { from, to, address, pickupPoint, way, method, deliverer, parcels = [] } = delivery;
  const town = address && [address.postalCode, address.city].filter(Boolean).join(" ");
  const place = address && [address.line1, address.line2, town].filter(Boolean);
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
        <Fact
          title={order.service ? t().order.person.name : words.buyer}
          class={gift ? "no-print" : undefined}
        >
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
        {parcels.map(({ carrier, trackingCode, trackingUrl, status: stands }) => (
          <Fact key={trackingCode} title={carrier ?? words.parcel}>
            {trackingUrl ? (
              <a class="num" href={trackingUrl} target="_blank" rel="noreferrer">
                {trackingCode}
              </a>
            ) : (
              <span class="num">{trackingCode}</span>
            )}
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

interface FactProps {
  title: string;
  class?: string | undefined;
  children: ComponentChildren;
}

/** A fact under its name. */
function Fact({ title, class: look, children }: FactProps) {
  return (
    <>
      <dt class={look}>{title}</dt>
      <dd class={look}>{children}</dd>
    </>
  );
}
