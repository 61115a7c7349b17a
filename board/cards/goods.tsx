import type { BoardOrder } from "../order/fields.ts";
import { Icon } from "../parts/icon.tsx";
import { Picture, pictureOf } from "../parts/picture.tsx";
import { language, t } from "../words/words.ts";
import { Card, Quote } from "./card.tsx";
import { orderSum } from "./money.tsx";

/** The goods: picture, title, what was chosen, how many, and what they cost: on paper not with a gift. */
export function GoodsCard({ order }: { order: BoardOrder }) {
  const words = t().order;
  const { lines, comment, giftMessage, service, city, gift } = order;
  const priced = gift ? "num no-print" : "num";
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
              {gift && <span class="sheet-only">{line.quantity} × </span>}
              <strong>
                <bdi>{line.title}</bdi>
              </strong>
              <p class={`meta ${priced}`}>
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
            <span class={priced}>{orderSum(order, Math.round(line.quantity * line.unitPrice))}</span>
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
      <Quote text={text} />
    </div>
  );
}

/** What earlier contractors learned of the job, for the next one (S0-26). */
export function EnrichmentNotes({ order }: { order: BoardOrder }) {
  const { enrichment = [] } = order;
  if (enrichment.length === 0) return null;
  const words = t().order.enrichment;
  return (
    <Card title={words.title}>
      {enrichment.map(({ clarification, reason, details }) => (
        <div class="note" key={clarification + reason + details}>
          <Icon name="talk" />
          <div>
            <p>
              <bdi>{clarification}</bdi>
            </p>
            <p class="soft">
              {words.why}: <bdi>{reason}</bdi>
            </p>
            <p class="soft">
              <bdi>{details}</bdi>
            </p>
          </div>
        </div>
      ))}
    </Card>
  );
}
