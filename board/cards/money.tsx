import { money } from "../format.ts";
import type { BoardOrder } from "../order/fields.ts";
import { guideWord } from "../order/guide.ts";
import { t } from "../words/words.ts";
import { Card } from "./card.tsx";

/** A sum of the order as people write it. */
export const orderSum = ({ currency }: Pick<BoardOrder, "currency">, amount: number): string =>
  money(amount, currency);

/** What it costs, what has been paid, and what of it the shop gets; what is nothing is not said. Of that the packing slip says what its reader may know. */
export function MoneyCard({ order }: { order: BoardOrder }) {
  const words = t().order.money;
  const { totals, payment, lifecycle, gift } = order;
  if (totals.total === 0 && totals.paid === 0) return null;
  const rows: [title: string, amount: number, isTotal?: boolean][] = [
    [t().order.goods, totals.goods],
    [t().order.delivery.title, totals.delivery],
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
  const own = [words.commission, words.acquiring, words.payout];
  const channel = payment.method ?? (payment.channel && guideWord(lifecycle, "channels", payment.channel));
  return (
    <Card
      title={words.title}
      class={gift ? "no-print" : ""}
      mark={<span class="meta push">{guideWord(lifecycle, "paymentStatuses", payment.status)}</span>}
    >
      {channel && <p class="soft">{channel}</p>}
      <dl class="sums">
        {rows
          .filter(([title, amount]) => amount !== 0 || title === words.total)
          .map(([title, amount, isTotal]) => (
            <div key={title} class={`${isTotal ? "all" : ""} ${own.includes(title) ? "no-print" : ""}`}>
              <dt>{title}</dt>
              <dd>{orderSum(order, amount)}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
