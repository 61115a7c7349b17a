import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import { call, type Schemas, send } from "../api.ts";
import { dateOnly, timeOfDay } from "../format.ts";
import { setQuery } from "../go.ts";
import { dateOf } from "../list/filters.ts";
import { refresh } from "../list/fresh.ts";
import type { Row } from "../list/rows.ts";
import { Icon } from "../parts/icon.tsx";
import { PaymentMark, StatusMark } from "../parts/marks.tsx";
import { Paged, troubleText, usePages } from "../parts/pages.tsx";
import { goodsOf } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import { toast } from "../parts/toast.tsx";
import { type BoardPlace, hrefOf } from "../place.ts";
import { canAct, me, rows, today } from "../store.ts";
import { t } from "../words/words.ts";

type Deliverer = Schemas["Deliverer"];
const dayMs = 86_400_000;

/** The deliveries of a day in the order of their windows: to assign, and as a sheet of paper to go by. */
export function DeliveriesScreen({ place: { query } }: { place: BoardPlace }) {
  const words = laterWords.deliveries;
  const day = dateOf(query.day || "today", { today: today.value });
  const deliverers = useDeliverers();
  const wanted = query.deliverer ?? "";
  const list = usePages(
    async (cursor) =>
      (await call("GET", "/v1/orders", { query: { deliveryDate: day, limit: 100, cursor } })).body,
    day,
  );
  // What is on the list of open orders is fresher.
  const items = list.items
    ?.map((row) => rows.value.get(row.id) ?? row)
    .filter(({ delivery }) => !wanted || delivery.deliverer === wanted);
  const places = useSignal<ReadonlyMap<string, string>>(new Map());
  const isBusy = useSignal(false);
  const printSheet = async () => {
    isBusy.value = true;
    places.value = new Map(
      await Promise.all((items ?? []).map(async ({ id }) => [id, await placeFor(id)] as const)),
    );
    isBusy.value = false;
    requestAnimationFrame(() => setTimeout(() => print()));
  };
  const step = (by: number) => {
    setQuery({ ...query, day: new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10) });
  };
  return (
    <>
      <header>
        <h1>
          {t().nav.deliveries} <span class="sheet-only">{dateOnly(`${day}T12:00:00Z`, "UTC")}</span>
        </h1>
        <button
          type="button"
          class="button push no-print"
          disabled={isBusy.value || !items?.length}
          onClick={printSheet}
        >
          <Icon name="print" />
          {words.print}
        </button>
      </header>
      <div class="tools line">
        <button type="button" class="button icon" aria-label={words.previous} onClick={() => step(-1)}>
          <Icon name="back" />
        </button>
        <input
          type="date"
          class="date"
          aria-label={words.day}
          value={day}
          onChange={(event) => setQuery({ ...query, day: event.currentTarget.value })}
        />
        <button type="button" class="button icon turned" aria-label={words.next} onClick={() => step(1)}>
          <Icon name="back" />
        </button>
        <DelivererChoice
          label={t().order.delivery.courier}
          none={words.byAll}
          deliverers={deliverers}
          value={wanted}
          choose={(id) => setQuery({ ...query, deliverer: id })}
        />
      </div>
      <Paged
        list={{ ...list, items }}
        empty={<State icon="truck" title={words.none} hint={words.noneHint} />}
      >
        {(shown) => (
          <ul class="rows after">
            {shown.map((row) => (
              <Delivery
                key={row.id}
                row={row}
                place={places.value.get(row.id)}
                deliverers={deliverers}
                again={list.again}
              />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

/** Where an order goes, and whom to call there: lists do not know it, and a sheet of paper must. Of a gift nobody learns the giver (S2-58). */
async function placeFor(id: string): Promise<string> {
  try {
    const { body } = await call("GET", "/v1/orders/{id}", { params: { id } });
    const { line1, line2, postalCode, city } = body.delivery.address ?? {};
    const person = body.recipient ?? (body.gift ? undefined : body.buyer);
    const street = [line1, line2, [postalCode, city].filter(Boolean).join(" ")];
    return [...street, person?.name, person?.phone, body.comment].filter(Boolean).join(", ");
  } catch {
    return "";
  }
}

/** The shop's deliverers, for those who may read them. */
function useDeliverers(): readonly Deliverer[] {
  const found = useSignal<readonly Deliverer[]>([]);
  const shop = me.value?.shop?.id;
  useEffect(() => {
    if (!shop || me.value?.role === "seller") return;
    const asked = call("GET", "/v1/shops/{shop}/deliverers", { params: { shop }, query: { limit: 100 } });
    asked.then(
      ({ body }) => {
        found.value = body.items;
      },
      () => {},
    );
  }, [shop]);
  return found.value;
}

interface ChoiceProps {
  label: string;
  none: string;
  deliverers: readonly Deliverer[];
  value: string;
  choose: (id: string) => void;
}

function DelivererChoice({ label, none, deliverers, value, choose }: ChoiceProps) {
  if (deliverers.length === 0) return null;
  return (
    <select
      class="who-brings"
      aria-label={label}
      value={value}
      disabled={!canAct.value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {deliverers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Delivery({
  row,
  place,
  deliverers,
  again,
}: {
  row: Row;
  place: string | undefined;
  deliverers: readonly Deliverer[];
  again: () => void;
}) {
  const { from, to, deliverer = "" } = row.delivery;
  const clock = (moment?: string) => (moment ? timeOfDay(moment) : "");
  const isOpen = row.group !== "done" && row.group !== "failed";
  const assign = async (id: string) => {
    if (!id) return again();
    const headers = { "idempotency-key": crypto.randomUUID() };
    try {
      await send("POST", `/v1/orders/${row.id}/assignDeliverer`, { body: { deliverer: id }, headers });
      await refresh();
    } catch (error) {
      toast(troubleText(error));
    }
    again();
  };
  return (
    <li class="delivery-row">
      <a class="row" href={hrefOf({ order: row.id })}>
        <span class="top">
          <span class="id">
            <b>
              {clock(from)}
              {to && `–${clock(to)}`}
            </b>
          </span>
          <span class="num">{row.number}</span>
        </span>
        <span class="what">{goodsOf(row)}</span>
        <span class="when">
          <span class={place && "no-print"}>
            <bdi>{row.buyer}</bdi>
            {row.city && `, ${row.city}`}
          </span>
          {place && <span class="sheet-only">{place}</span>}
        </span>
        <span class="foot">
          <StatusMark row={row} />
          <PaymentMark row={row} />
        </span>
      </a>
      {isOpen && (
        <DelivererChoice
          label={`${t().order.delivery.courier}, ${row.number}`}
          none={laterWords.deliveries.choose}
          deliverers={deliverers}
          value={deliverer}
          choose={assign}
        />
      )}
      <span class="sheet-only signature">{laterWords.deliveries.signature}</span>
    </li>
  );
}
