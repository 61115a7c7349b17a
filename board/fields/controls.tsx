import type { InputHTMLAttributes } from "preact";
import type { BoardField, BoardOrder } from "../order/fields.ts";
import { language, t } from "../words/words.ts";

/** What a field is asked for, and what becomes of the answer. */
export interface FieldProps {
  field: BoardField;
  /** Whose currency its sums are in, and whose people can be chosen. */
  order: Pick<BoardOrder, "currency" | "shop" | "fees">;
  command?: string;
  value: string;
  isNeeded?: boolean;
  /** In a long form a field takes little room, and does not say that it may be left out. */
  isShort?: boolean;
  error?: string | undefined;
  change: (text: string) => void;
}

/** A control knows by what id its name and its fault are tied to it. */
export type AskedProps = FieldProps & { id: string };

/** A value to choose, and what it is called. */
export interface FieldChoice {
  value: string;
  title: string;
}
/** The attributes that every control has. */
const attributesOf = ({ id, value, isNeeded, error, change }: AskedProps) => ({
  id,
  value,
  required: isNeeded,
  "aria-invalid": Boolean(error),
  "aria-describedby": error ? `${id}-wrong` : undefined,
  onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
});

function Label({ id, field, order, isNeeded, isShort }: AskedProps) {
  return (
    <label for={id}>
      {field.title}
      {field.kind === "money" && `, ${order.currency}`}
      {!isNeeded && !isShort && <span class="soft"> {t().order.optional}</span>}
    </label>
  );
}

const inputTypes: Readonly<Record<string, "email" | "tel">> = { email: "email", phone: "tel" };

/** Attributes of an input whose type is known only now. */
const inputOf = (type: string, attributes: object) =>
  ({ ...attributes, type }) as InputHTMLAttributes<HTMLInputElement>;

/** A line, a text, a sum or a moment. */
export function TextInput(props: AskedProps) {
  const { kind, max, name } = props.field;
  const last = name.split(".").at(-1)!;
  const type = kind === "moment" ? "datetime-local" : (inputTypes[last] ?? "text");
  const isNumber = kind === "money" || last === "quantity";
  const attributes = { ...attributesOf(props), maxLength: max };
  return (
    <>
      <Label {...props} />
      {kind === "text" ? (
        <textarea {...attributes} rows={3} />
      ) : (
        <input {...inputOf(type, { ...attributes, ...(isNumber && { inputMode: "decimal" }) })} />
      )}
    </>
  );
}

/** One of a few, all in sight. */
export function RadioChoice({ choices, ...props }: AskedProps & { choices: readonly FieldChoice[] }) {
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

/** One of many. */
export function SelectChoice({ choices, ...props }: AskedProps & { choices: readonly FieldChoice[] }) {
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
export function FlagInput(props: AskedProps) {
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
export function DurationInput(props: AskedProps) {
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
