import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Problem } from "../api.ts";
import { money } from "../format.ts";
import { go } from "../go.ts";
import { Input } from "../order/field.tsx";
import { type BoardOrder, fieldOf } from "../order/fields.ts";
import { postOnce } from "../order/give.ts";
import { guideWord } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { toast } from "../parts/toast.tsx";
import { canAct, guides, me, rows, timeZone } from "../store.ts";
import { t } from "../words/words.ts";
import { type Draft, type DraftLine, draftTotal, emptyLine, newOrderOf } from "./draft.ts";

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
  const wrong = useSignal<{ text: string; fields: readonly string[] } | undefined>(undefined);
  const isBusy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const currency = draft.value.texts.currency ?? usedCurrencies()[0]!;
  const keep = (changed: Draft) => {
    draft.value = changed;
    sessionStorage.setItem(draftKey, JSON.stringify(changed));
  };
  const put = (name: string, text: string) =>
    keep({ ...draft.value, texts: { ...draft.value.texts, [name]: text } });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      const body = newOrderOf(draft.value, { currency, timeZone: timeZone.value });
      const reply = await postOnce<{ orders: BoardOrder[] }>("/v1/orders", body);
      const [order] = reply.body.orders;
      sessionStorage.removeItem(draftKey);
      toast(t().order.draft.placed(order!.number));
      go({ screen: "orders", order: order!.id });
    } catch (error) {
      const errors = error instanceof Problem ? (error.document.errors ?? []) : [];
      const fields = errors.map(({ pointer }: { pointer: string }) => fieldOf(pointer));
      const text = error instanceof Problem ? t().order.checkField : t().order.unsent;
      wrong.value = {
        text: errors.length > 0 ? text : error instanceof Problem ? error.message : text,
        fields,
      };
    }
    isBusy.value = false;
  };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [wrong.value]);
  const words = t().order.draft;
  const isWrong = (name: string) => wrong.value?.fields.some((each) => each.startsWith(name)) ?? false;
  const field = (name: string, label: string, type = "text", isRequired = false) => (
    <Input
      label={label}
      type={type}
      value={draft.value.texts[name] ?? ""}
      isWrong={isWrong(name)}
      isRequired={isRequired}
      change={(text) => put(name, text)}
    />
  );
  const lifecycle = me.value?.shop?.lifecycle ?? "";
  const guide = guides.value.get(lifecycle);
  const choice = (name: string, label: string, part: "ways" | "channels") => (
    <div class="field">
      <label>
        {label}
        <select
          value={draft.value.texts[name] ?? ""}
          onChange={(event) => put(name, event.currentTarget.value)}
        >
          <option value="">{words.none}</option>
          {guide?.[part].map((each) => (
            <option key={each.name} value={each.name}>
              {guideWord(lifecycle, part, each.name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
  return (
    <>
      <header>
        <h1>{words.title}</h1>
      </header>
      <form class="form draft" onSubmit={submit} ref={form} aria-busy={isBusy.value}>
        {wrong.value && (
          <div class="note alert" role="alert">
            <Icon name="warn" />
            <p>{wrong.value.text}</p>
          </div>
        )}
        <fieldset class="seg">
          <legend class="hide">{words.source}</legend>
          {Object.entries(words.sources).map(([source, title]) => (
            <label key={source}>
              <input
                type="radio"
                name="source"
                checked={draft.value.texts.source === source}
                onChange={() => put("source", source)}
              />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="card form">
          <legend>{words.buyer}</legend>
          {field("buyer.name", t().order.person.name, "text", true)}
          <div class="pairs">
            {field("buyer.phone", t().order.person.phone, "tel")}
            {field("buyer.email", t().order.person.email, "email")}
          </div>
          <p class="meta">{words.contact}</p>
        </fieldset>
        <fieldset class="card form">
          <legend>{guide?.stages.length ? t().order.job : words.lines}</legend>
          {Boolean(guide?.stages.length) && (
            <div class="pairs">
              {field("service", words.service, "text", true)}
              {field("city", words.city, "text", true)}
            </div>
          )}
          <Lines draft={draft.value} currency={currency} keep={keep} />
        </fieldset>
        <fieldset class="card form">
          <legend>{words.delivery}</legend>
          {choice("delivery.way", words.way, "ways")}
          {draft.value.texts["delivery.way"] !== "pickup" && (
            <>
              <div class="pairs">
                {field("address.line1", words.line1)}
                {field("address.city", words.city, "text", Boolean(draft.value.texts["address.line1"]))}
              </div>
              <div class="pairs">
                {field("delivery.from", words.from, "datetime-local")}
                {field("delivery.to", words.to, "datetime-local")}
              </div>
              {field("delivery.price", words.deliveryPrice, "money")}
            </>
          )}
        </fieldset>
        <fieldset class="card form">
          <legend>{words.payment}</legend>
          {choice("payment.channel", t().order.draft.payment, "channels")}
          <div class="field">
            <label>
              {words.comment}
              <textarea
                rows={2}
                maxLength={1000}
                value={draft.value.texts.comment ?? ""}
                onInput={(event) => put("comment", event.currentTarget.value)}
              />
            </label>
          </div>
        </fieldset>
        <div class="total">
          <strong>
            {words.total} <span class="num">{money(draftTotal(draft.value, currency), currency)}</span>
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
  currency: string;
  keep: (draft: Draft) => void;
}

/** What is ordered, line by line. */
function Lines({ draft, currency, keep }: LinesProps) {
  const words = t().order.draft;
  const change = (key: string, changes: Partial<DraftLine>) =>
    keep({ ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)) });
  return (
    <>
      {draft.lines.map((line, i) => (
        <div class="item" key={line.key}>
          <Input label={words.item} value={line.title} change={(title) => change(line.key, { title })} />
          <Input
            label={words.quantity}
            type="decimal"
            value={line.quantity}
            change={(quantity) => change(line.key, { quantity })}
          />
          <Input
            label={`${words.price}, ${currency}`}
            type="money"
            value={line.price}
            change={(price) => change(line.key, { price })}
          />
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
