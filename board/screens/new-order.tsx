import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import type { FieldProps } from "../fields/controls.tsx";
import { FieldInput } from "../fields/field.tsx";
import { money } from "../format.ts";
import { go } from "../go.ts";
import type { BoardOrder } from "../order/fields.ts";
import { TroubleNote } from "../order/form.tsx";
import { postOnce } from "../order/give.ts";
import { guideWord } from "../order/guide.ts";
import { plainTrouble, type Trouble } from "../order/trouble.ts";
import { Choice } from "../parts/choice.tsx";
import { Icon } from "../parts/icon.tsx";
import { toast } from "../parts/toast.tsx";
import { canAct, guides, me, rows, timeZone } from "../store.ts";
import { t } from "../words/words.ts";
import {
  type Draft,
  type DraftLine,
  draftField,
  draftTotal,
  emptyLine,
  lineFields,
  newOrderOf,
} from "./draft.ts";

const draftKey = "waymark-draft new order";
const currencies = ["PLN", "EUR", "USD", "GBP", "RUB"];

/** The currencies that the shop has had orders in, and those that are common. */
function usedCurrencies(): string[] {
  const used = [...rows.value.values()].map(({ currency }) => currency);
  return [...new Set([...used, ...currencies])];
}

const firstDraft = (): Draft => {
  const kept = sessionStorage.getItem(draftKey);
  return kept ? JSON.parse(kept) : { texts: { source: "phone" }, lines: [emptyLine()] };
};

/** A new order that somebody gives by phone, chat or e-mail (S4-02): short, and only the name is a must. */
export function NewOrderScreen() {
  const draft = useSignal<Draft>(firstDraft());
  const trouble = useSignal<Trouble | undefined>(undefined);
  const isBusy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const { texts } = draft.value;
  const currency = texts.currency ?? usedCurrencies()[0]!;
  const keep = (changed: Draft) => {
    draft.value = changed;
    sessionStorage.setItem(draftKey, JSON.stringify(changed));
  };
  const put = (name: string, text: string) => keep({ ...draft.value, texts: { ...texts, [name]: text } });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      const body = newOrderOf(draft.value, { currency, timeZone: timeZone.value });
      const reply = await postOnce<{ orders: BoardOrder[] }>("/v1/orders", body);
      const [order] = reply.body.orders;
      sessionStorage.removeItem(draftKey);
      toast(laterWords.draft.placed(order!.number));
      go({ screen: "orders", order: order!.id });
    } catch (error) {
      trouble.value = plainTrouble(error);
    }
    isBusy.value = false;
  };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [trouble.value]);
  const words = laterWords.draft;
  const ordered = t().order;
  const { id: shop = "", lifecycle = "" } = me.value?.shop ?? {};
  const order = { currency, shop };
  const askOf = (name: string, title: string) => ({
    ...{ order, isShort: true, field: draftField(name, title), value: texts[name] ?? "" },
    error: trouble.value?.fields[name],
    change: (text: string) => put(name, text),
  });
  const field = (name: string, title: string, isNeeded = false) => (
    <FieldInput {...askOf(name, title)} isNeeded={isNeeded} />
  );
  const guide = guides.value.get(lifecycle);
  const choice = (name: string, title: string, part: "ways" | "channels") => {
    const asked = askOf(name, title);
    const options = guide?.[part].map((each) => ({
      value: each.name,
      title: guideWord(lifecycle, part, each.name),
    }));
    return <FieldInput {...asked} field={{ ...asked.field, ...(options && { options }) }} />;
  };
  const isJob = Boolean(guide?.stages.length);
  return (
    <>
      <header>
        <h1>{t().nav.newOrder}</h1>
      </header>
      <form class="form draft" onSubmit={submit} ref={form} aria-busy={isBusy.value}>
        <TroubleNote trouble={trouble} />
        <Choice
          name="source"
          title={words.source}
          options={Object.entries(words.sources)}
          value={texts.source ?? ""}
          choose={(source) => put("source", source)}
        />
        <fieldset class="card form">
          <legend>{ordered.delivery.buyer}</legend>
          {field("buyer.name", t().order.person.name, true)}
          <div class="pairs">
            {field("buyer.phone", t().order.person.phone)}
            {field("buyer.email", t().order.person.email)}
          </div>
          <p class="meta">{words.contact}</p>
        </fieldset>
        <fieldset class="card form">
          <legend>{isJob ? ordered.job : ordered.goods}</legend>
          {isJob && (
            <div class="pairs">
              {field("service", words.service, true)}
              {field("city", words.city, true)}
            </div>
          )}
          <Lines draft={draft.value} order={order} trouble={trouble.value} keep={keep} />
        </fieldset>
        <fieldset class="card form">
          <legend>{ordered.delivery.title}</legend>
          {choice("delivery.way", ordered.delivery.way, "ways")}
          {texts["delivery.way"] !== "pickup" && (
            <>
              <div class="pairs">
                {field("delivery.address.line1", words.line1)}
                {field("delivery.address.city", words.city, Boolean(texts["delivery.address.line1"]))}
              </div>
              <div class="pairs">
                {field("delivery.from", words.from)}
                {field("delivery.to", words.to)}
              </div>
              {field("delivery.price", words.deliveryPrice)}
            </>
          )}
        </fieldset>
        <fieldset class="card form">
          <legend>{ordered.money.title}</legend>
          {choice("payment.channel", ordered.money.title, "channels")}
          {field("comment", words.comment)}
        </fieldset>
        <div class="total">
          <strong>
            {ordered.money.total}{" "}
            <span class="num">{money(draftTotal(draft.value, currency), currency)}</span>
          </strong>
          <select
            aria-label={words.currency}
            value={currency}
            onChange={(event) => put("currency", event.currentTarget.value)}
          >
            {usedCurrencies().map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
          <button type="submit" class="button main" disabled={isBusy.value || !canAct.value}>
            {words.place}
          </button>
        </div>
      </form>
    </>
  );
}

interface LinesProps {
  draft: Draft;
  order: FieldProps["order"];
  trouble: Trouble | undefined;
  keep: (draft: Draft) => void;
}

/** What is ordered, line by line. */
function Lines({ draft, order, trouble, keep }: LinesProps) {
  const words = laterWords.draft;
  const put = (key: string, changes: Partial<DraftLine>) =>
    keep({ ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)) });
  return (
    <>
      {draft.lines.map((line, i) => (
        <div class="item" key={line.key}>
          {(["title", "quantity", "price"] as const).map((name) => (
            <FieldInput
              key={name}
              isShort
              order={order}
              field={{ ...lineFields[name], title: words[name === "title" ? "item" : name] }}
              value={line[name]}
              error={trouble?.fields[`lines.${i}.${lineFields[name].name}`]}
              change={(text) => put(line.key, { [name]: text })}
            />
          ))}
          <button
            type="button"
            class="button icon plain"
            aria-label={words.removeLine(i + 1)}
            disabled={draft.lines.length === 1}
            onClick={() => keep({ ...draft, lines: draft.lines.filter(({ key }) => key !== line.key) })}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button plain"
        onClick={() => keep({ ...draft, lines: [...draft.lines, emptyLine()] })}
      >
        <Icon name="plus" />
        {words.addLine}
      </button>
    </>
  );
}
