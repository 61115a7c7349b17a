import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import type { MessageChannel } from "../../domain/channels.ts";
import { call, Problem, send } from "../api.ts";
import { momentWord } from "../format.ts";
import type { BoardOrder } from "../order/fields.ts";
import { statusWord } from "../parts/marks.tsx";
import { canAct, me } from "../store.ts";
import { t, wordFor } from "../words/words.ts";
import { eventWord } from "./history.tsx";
import { Wrong } from "./talk.tsx";

interface Sent {
  id: string;
  template: string;
  channel: MessageChannel;
  to: string;
  party: string;
  status: string;
  at: string;
}

/** The messages about the order, for those who look after them: what became of each, and a way to send it again. */
export function NotificationsCard({ order }: { order: BoardOrder }) {
  const sent = useSignal<readonly Sent[] | undefined>(undefined);
  const isOpen = useSignal(false);
  const words = laterWords.sent;
  const read = async () => {
    const { body } = await call("GET", "/v1/orders/{id}/notifications", { params: { id: order.id } });
    sent.value = body.items as Sent[];
  };
  useEffect(() => {
    if (isOpen.value) read().catch(() => {});
  }, [order.version, isOpen.value]);
  return (
    <details
      class="card no-print"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{words.title}</summary>
      <ul class="notes">
        {sent.value?.map((each) => (
          <SentLine key={each.id} order={order} sent={each} reload={read} />
        ))}
      </ul>
      {sent.value?.length === 0 && <p class="soft">{words.none}</p>}
    </details>
  );
}

function SentLine({ order, sent, reload }: { order: BoardOrder; sent: Sent; reload: () => Promise<void> }) {
  const words = laterWords.sent;
  const isBusy = useSignal(false);
  const wrong = useSignal("");
  const again = async () => {
    isBusy.value = true;
    try {
      await send("POST", `/v1/orders/${order.id}/resend`, { body: { message: sent.id } });
      await reload();
      wrong.value = "";
    } catch (error) {
      wrong.value = error instanceof Problem ? error.message : t().order.unsent;
    }
    isBusy.value = false;
  };
  const { lifecycle } = order;
  const titled = statusWord({ lifecycle, status: sent.template });
  return (
    <li>
      <strong>{titled === sent.template ? eventWord(lifecycle, sent.template) : titled}</strong>
      <span class="meta">
        {wordFor(words.channels, sent.channel)} · {sent.to} · {wordFor(words.statuses, sent.status)},{" "}
        {momentWord(sent.at)}
      </span>
      {["director", "support", "admin"].includes(me.value?.role ?? "") && sent.status !== "sending" && (
        <button type="button" class="button small" disabled={isBusy.value || !canAct.value} onClick={again}>
          {words.again}
        </button>
      )}
      <Wrong wrong={wrong} />
    </li>
  );
}
