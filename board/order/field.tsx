import { useSignal } from "@preact/signals";
import type { InputHTMLAttributes } from "preact";
import { useEffect, useId } from "preact/hooks";
import { call } from "../api.ts";
import { Icon } from "../parts/icon.tsx";
import { me, people, timeZone } from "../store.ts";
import { language, t } from "../words/words.ts";
import type { BoardField, BoardOrder } from "./fields.ts";
import { postOnce } from "./give.ts";

interface FieldProps {
  field: BoardField;
  order: BoardOrder;
  command: string;
  value: string;
  isNeeded: boolean;
  error: string | undefined;
  change: (text: string) => void;
}

/** One field of a form, by its kind: a native control with its name, what is wrong with it, and nothing else. */
export function FieldInput(props: FieldProps) {
  const { field, error } = props;
  const id = useId();
  return (
    <div class="field">
      <Asked {...props} id={id} />
      {hintOf(props) && <p class="meta">{hintOf(props)}</p>}
      {error && (
        <p class="wrong" id={`${id}-wrong`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
      {field.kind === "moment" && isAbroad() && <p class="meta">{t().order.zone(timeZone.value)}</p>}
    </div>
  );
}

const hintOf = ({ command, field }: FieldProps): string | undefined =>
  t().order.hints[`${command}.${field.name}`];
const isAbroad = (): boolean => timeZone.value !== Intl.DateTimeFormat().resolvedOptions().timeZone;

type AskedProps = FieldProps & { id: string };

function Asked(props: AskedProps) {
  const { kind, options = [] } = props.field;
  if (kind === "flag") return <FlagInput {...props} />;
  if (kind === "duration") return <DurationInput {...props} />;
  if (kind === "person") return <PersonChoice {...props} />;
  if (props.command === "move" && props.field.name === "status") return <StatusChoice {...props} />;
  if (kind === "choice" && options.length <= 5)
    return <RadioChoice {...props} choices={asChoices(options)} />;
  if (kind === "choice") return <SelectChoice {...props} choices={asChoices(options)} />;
  return <TextInput {...props} />;
}

/** A value to choose, and what it is called. */
export interface FieldChoice {
  value: string;
  title: string;
}
const asChoices = (options: NonNullable<BoardField["options"]>): FieldChoice[] =>
  options.map(({ value, title }) => ({ value: String(value), title }));

/** The attributes that every control has. */
const attributesOf = ({ id, value, isNeeded, error, change }: AskedProps) => ({
  id,
  value,
  required: isNeeded,
  "aria-invalid": Boolean(error),
  "aria-describedby": error ? `${id}-wrong` : undefined,
  onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
});

function Label({ id, field, order, isNeeded }: AskedProps) {
  return (
    <label for={id}>
      {field.title}
      {field.kind === "money" && `, ${order.currency}`}
      {!isNeeded && <span class="soft"> {t().order.optional}</span>}
    </label>
  );
}

const inputTypes: Readonly<Record<string, "email" | "tel">> = { email: "email", phone: "tel" };

/** Attributes of an input whose type is known only now. */
const inputOf = (type: string, attributes: object) =>
  ({ ...attributes, type }) as InputHTMLAttributes<HTMLInputElement>;

function TextInput(props: AskedProps) {
  const { kind, max, name } = props.field;
  const last = name.split(".").at(-1)!;
  const type = kind === "moment" ? "datetime-local" : (inputTypes[last] ?? "text");
  const attributes = { ...attributesOf(props), maxLength: max };
  return (
    <>
      <Label {...props} />
      {kind === "text" ? (
        <textarea {...attributes} rows={3} />
      ) : (
        <input {...inputOf(type, { ...attributes, ...(kind === "money" && { inputMode: "decimal" }) })} />
      )}
    </>
  );
}

function RadioChoice({ choices, ...props }: AskedProps & { choices: readonly FieldChoice[] }) {
  const { id, field, value, isNeeded, change } = props;
  return (
    <fieldset class="checks">
      <legend class="label">
        {field.title}
        {!isNeeded && ` ${t().order.optional}`}
      </legend>
      {choices.map((each) => (
        <label class="check" key={each.value}>
          <input
            type="radio"
            name={id}
            required={isNeeded}
            checked={value === each.value}
            onChange={() => change(each.value)}
          />
          <span>{each.title}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SelectChoice({ choices, ...props }: AskedProps & { choices: readonly FieldChoice[] }) {
  return (
    <>
      <Label {...props} />
      <select {...attributesOf(props)}>
        <option value="">{t().order.choose}</option>
        {choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </>
  );
}

/** Yes or no: where an answer is required nothing is chosen beforehand. */
function FlagInput(props: AskedProps) {
  const { field, value, change } = props;
  const choices = [
    { value: "true", title: t().order.yes },
    { value: "false", title: t().order.no },
  ];
  if (props.field.required) return <RadioChoice {...props} choices={choices} />;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={value === "true"}
        onChange={(event) => change(event.currentTarget.checked ? "true" : "")}
      />
      <span>{field.title}</span>
    </label>
  );
}

const units = { M: "minute", H: "hour", D: "day" } as const;
type UnitName = keyof typeof units;

/** So many minutes, hours or days. */
function DurationInput(props: AskedProps) {
  const [, amount = "", unit = "H"] = /^PT?(\d*)([MHD])$/.exec(props.value) ?? [];
  const put = (count: string, name: string) =>
    props.change(count && `P${name === "D" ? "" : "T"}${count}${name}`);
  return (
    <>
      <Label {...props} />
      <div class="pairs">
        <input
          {...attributesOf(props)}
          type="number"
          min={1}
          value={amount}
          onInput={(event) => put(event.currentTarget.value, unit)}
        />
        <select
          aria-label={t().order.unit}
          value={unit}
          onChange={(e) => put(amount || "1", e.currentTarget.value)}
        >
          {(Object.keys(units) as UnitName[]).map((name) => (
            <option key={name} value={name}>
              {unitTitle(units[name])}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function unitTitle(unit: string): string {
  const parts = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return parts.formatToParts(5).find(({ type }) => type === "unit")?.value ?? unit;
}

/** The statuses that a shop moves an order to, by group, each with its sign (S1-04). */
function StatusChoice(props: AskedProps) {
  const { id, field, value, change } = props;
  const groups = Map.groupBy(field.options ?? [], (option) => groupOf(String(option.value)));
  return (
    <fieldset class="checks statuses">
      <legend class="hide">{field.title}</legend>
      {[...groups].map(([group, options]) =>
        options.map((option) => (
          <label class="check" key={option.value}>
            <input
              type="radio"
              name={id}
              required
              checked={value === option.value}
              onChange={() => change(String(option.value))}
            />
            <span class={`st ${group}`}>
              <Icon name={group} />
              {option.title}
            </span>
          </label>
        )),
      )}
    </fieldset>
  );
}

type GroupName = BoardOrder["group"];
const groupOf = (status: string): GroupName =>
  (me.value?.shop?.statuses.find(({ name }) => name === status)?.group as GroupName) ?? "active";

/** Whether a status closes an order: only then a date of closing can be given. */
export const isClosing = (status = ""): boolean => ["done", "failed"].includes(groupOf(status));

/** A person to choose: the shop's sellers, its couriers, or contractors who wait for an answer. */
function PersonChoice(props: AskedProps) {
  if (props.field.name === "deliverer") return <CourierChoice {...props} />;
  const choices =
    props.field.name === "contractor"
      ? (props.order.fees ?? []).map(({ contractor }) => ({ value: contractor, title: contractor }))
      : [...people.value].map(([value, { name }]) => ({ value, title: name ?? value }));
  return <SelectChoice {...props} choices={choices} />;
}

/** The couriers of a shop. */
export const couriersOf = async (shop: string): Promise<FieldChoice[]> => {
  const params = { shop };
  const { body } = await call("GET", "/v1/shops/{shop}/deliverers", { params, query: { limit: 100 } });
  return body.items.map(({ id, name }) => ({ value: id, title: name }));
};

/** The shop's couriers, and a way to add one without leaving the form. */
function CourierChoice(props: AskedProps) {
  const choices = useSignal<FieldChoice[] | undefined>(undefined);
  const isNew = useSignal(false);
  const { shop } = props.order;
  useEffect(() => {
    couriersOf(shop).then(
      (found) => {
        choices.value = found;
        isNew.value = found.length === 0;
      },
      () => {},
    );
  }, [shop]);
  const add = (courier: FieldChoice) => {
    choices.value = [...(choices.value ?? []), courier];
    isNew.value = false;
    props.change(courier.value);
  };
  if (!choices.value) return <p aria-busy="true">{props.field.title}</p>;
  if (isNew.value) return <NewCourier shop={shop} add={add} back={() => (isNew.value = false)} />;
  return (
    <>
      <SelectChoice {...props} choices={choices.value} />
      <button type="button" class="button plain" onClick={() => (isNew.value = true)}>
        <Icon name="plus" />
        {t().order.newCourier}
      </button>
    </>
  );
}

interface NewCourierProps {
  shop: string;
  add: (courier: FieldChoice) => void;
  back: () => void;
}

function NewCourier({ shop, add, back }: NewCourierProps) {
  const said = useSignal({ name: "", email: "", phone: "" });
  const isWrong = useSignal(false);
  const save = async () => {
    const { name, email, phone } = said.value;
    try {
      const body = { name, email, ...(phone && { phone }) };
      const saved = await postOnce<{ id: string; name: string }>(`/v1/shops/${shop}/deliverers`, body);
      add({ value: saved.body.id, title: saved.body.name });
    } catch {
      isWrong.value = true;
    }
  };
  const words = t().order;
  return (
    <fieldset class="form inner">
      <legend class="label">{words.newCourier}</legend>
      {(["name", "email", "phone"] as const).map((name) => (
        <label key={name}>
          {words.person[name]}
          <input
            {...inputOf(inputTypes[name] ?? "text", {
              value: said.value[name],
              onInput: (event: { currentTarget: { value: string } }) => {
                said.value = { ...said.value, [name]: event.currentTarget.value };
              },
            })}
          />
        </label>
      ))}
      {isWrong.value && <p class="wrong">{words.checkField}</p>}
      <div class="line">
        <button type="button" class="button" onClick={save} disabled={!said.value.name || !said.value.email}>
          {words.add}
        </button>
        <button type="button" class="button plain" onClick={back}>
          {words.notNow}
        </button>
      </div>
    </fieldset>
  );
}

interface InputProps {
  label: string;
  value: string;
  type?: string;
  isWrong?: boolean;
  isRequired?: boolean;
  change: (text: string) => void;
}

/** A field of a form that no command describes. */
export function Input({ label, value, type = "text", isWrong, isRequired, change }: InputProps) {
  const isNumber = type === "money" || type === "decimal";
  const attributes = {
    ...{ value, required: isRequired, "aria-invalid": isWrong },
    ...(isNumber && { inputMode: "decimal" }),
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label>
        {label}
        <input {...inputOf(isNumber ? "text" : type, attributes)} />
      </label>
      {isWrong && <p class="wrong">{t().order.checkField}</p>}
    </div>
  );
}
