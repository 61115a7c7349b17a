import { useEffect } from "preact/hooks";
import { DeliveryCard } from "../cards/delivery.tsx";
import { EnrichmentNotes, GoodsCard } from "../cards/goods.tsx";
import { MoneyCard } from "../cards/money.tsx";
import { DeadlinesCard } from "../cards/road.tsx";
import { NotesCard, TalkCard } from "../cards/talk.tsx";
import { momentWord } from "../format.ts";
import { go, place } from "../go.ts";
import { leaveOrder } from "../keys.ts";
import { OrderControl } from "../order/control.tsx";
import type { BoardOrder } from "../order/fields.ts";
import { guideWord } from "../order/guide.ts";
import { closeOpenOrder, isAlone, openOrder, readWriting, showOrder } from "../order/open-order.ts";
import { OfficeCard, StageChips } from "../order/stages.tsx";
import { Banner } from "../parts/banner.tsx";
import { Icon } from "../parts/icon.tsx";
import { Later } from "../parts/later.tsx";
import { DeadlineMark, StatusMark } from "../parts/marks.tsx";
import { screenTitle } from "../parts/nav.tsx";
import { State } from "../parts/state.tsx";
import { hrefOf } from "../place.ts";
import { me, people, rows } from "../store.ts";
import { t } from "../words/words.ts";

/** Without a feed that says what has changed, the order is read anew so often. */
const lookEvery = 20_000;

/** One order: beside its list where there is room, a page of its own on a phone. */
export function OrderPanel({ id }: { id: string }) {
  useEffect(() => {
    showOrder(id);
    const timer = !me.value?.shop && setInterval(() => document.hidden || showOrder(id), lookEvery);
    return () => {
      if (timer) clearInterval(timer);
      closeOpenOrder();
    };
  }, [id]);
  const open = openOrder.value?.id === id ? openOrder.value : undefined;
  return (
    <section
      id="order"
      class="panel"
      tabIndex={-1}
      role={isAlone.value ? "main" : "complementary"}
      aria-label={open?.order ? t().order.title(open.order.number) : t().order.one}
    >
      {isAlone.value && <Banner />}
      {open?.order ? (
        <OpenOrderPage order={open.order} isGone={open.trouble === "gone"} />
      ) : open?.trouble ? (
        <Missing isUnread={open.trouble === "unread"} id={id} />
      ) : (
        <div class="order" aria-busy="true" />
      )}
    </section>
  );
}

/** One page for an order that is not there and for one that is not for this person. */
function Missing({ isUnread, id }: { isUnread: boolean; id: string }) {
  const words = t();
  return (
    <State
      icon="find"
      title={isUnread ? words.problem.title : words.lost.title}
      hint={isUnread ? words.order.unread : words.lost.hint}
    >
      {isUnread ? (
        <button type="button" class="button main" onClick={() => showOrder(id)}>
          {words.problem.retry}
        </button>
      ) : (
        <button type="button" class="button main" onClick={() => go({ screen: "orders" })}>
          {words.lost.home}
        </button>
      )}
    </State>
  );
}

/** Who reads which messages were sent about an order, and sends them again. */
const looksAfterMessages = new Set(["director", "manager", "support", "admin"]);

function OpenOrderPage({ order, isGone }: { order: BoardOrder; isGone: boolean }) {
  useEffect(() => void readWriting(order.id), [order.id, order.thread]);
  return (
    <article class={isGone ? "order old" : "order"}>
      <Head order={order} isGone={isGone} />
      <div class="cols">
        <div>
          <OfficeCard order={order} />
          <StageChips order={order} />
          <GoodsCard order={order} />
          <EnrichmentNotes order={order} />
          <Later>{({ PhotoCard }) => <PhotoCard order={order} />}</Later>
          <TalkCard order={order} key={`talk ${order.id}`} />
        </div>
        <div>
          <DeliveryCard order={order} />
          <MoneyCard order={order} />
          <DeadlinesCard order={order} />
          <NotesCard order={order} key={`notes ${order.id}`} />
          <Later>
            {({ HistoryCard, NotificationsCard }) => (
              <>
                <HistoryCard order={order} />
                {looksAfterMessages.has(me.value?.role ?? "") && <NotificationsCard order={order} />}
              </>
            )}
          </Later>
        </div>
      </div>
    </article>
  );
}

function Head({ order, isGone }: { order: BoardOrder; isGone: boolean }) {
  const words = t().order;
  const row = rows.value.get(order.id);
  const list = place.value && { ...place.value, order: undefined as never };
  return (
    <header class="head">
      <div class="line no-print">
        <a class="button plain back" href={hrefOf(list ?? {})} onClick={backToList}>
          <Icon name="back" />
          {screenTitle("orders")}
        </a>
        <button type="button" class="button plain icon push" aria-label={words.print} onClick={() => print()}>
          <Icon name="print" />
        </button>
        <button type="button" class="button plain icon close" aria-label={words.close} onClick={leaveOrder}>
          <Icon name="close" />
        </button>
      </div>
      <div class="line">
        <h2 tabIndex={-1} aria-level={isAlone.value ? 1 : 2}>
          {words.title(order.number)}
        </h2>
        <StatusMark row={order} />
        {row && <DeadlineMark row={row} />}
      </div>
      <p class={order.gift ? "sub no-print" : "sub"}>
        <bdi>{order.buyer.name ?? words.noName}</bdi>, {words.placed(momentWord(order.placedAt))}
        {order.reference && (
          <>
            {" · "}
            <bdi>{order.reference}</bdi>
          </>
        )}
        {order.assignee && (
          <>
            {" · "}
            {words.answers(people.value.get(order.assignee)?.name ?? order.assignee)}
          </>
        )}
      </p>
      <Standing order={order} isGone={isGone} />
      {!isGone && <OrderControl order={order} key={order.id} />}
    </header>
  );
}

const backToList = (event: Event): void => {
  event.preventDefault();
  leaveOrder();
};

/** What stands in the way or asks for somebody, each as one sentence. */
function Standing({ order, isGone }: { order: BoardOrder; isGone: boolean }) {
  const words = t().order;
  const { hold, proposal, problem, lifecycle, attention, group, closedAt } = order;
  const notes = [
    isGone && words.gone,
    closedAt && (group === "done" || group === "failed") && words.ended(momentWord(closedAt)),
    hold && words.onHold(hold.reason),
    proposal && words.proposed,
    problem && words.problemSaid(problem.text),
    ...attention
      .filter(({ code }) => code !== "problem")
      .map(({ code }) => guideWord(lifecycle, "attention", code)),
  ].filter((note): note is string => Boolean(note));
  if (notes.length === 0) return null;
  return (
    <div class="note amber" role={isGone ? "alert" : undefined}>
      <Icon name={isGone ? "lock" : "hand"} />
      <div>
        {notes.map((note) => (
          <p key={note}>
            <bdi>{note}</bdi>
          </p>
        ))}
      </div>
    </div>
  );
}
