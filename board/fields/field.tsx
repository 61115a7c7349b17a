import { useId } from "preact/hooks";
import type { BoardField, BoardOrder } from "../order/fields.ts";
import { Icon } from "../parts/icon.tsx";
import { me, timeZone } from "../store.ts";
import { t } from "../words/words.ts";
import {
  type AskedProps,
  DurationInput,
  type FieldChoice,
  type FieldProps,
  FlagInput,
  RadioChoice,
  SelectChoice,
  TextInput,
} from "./controls.tsx";
import { PersonChoice } from "./people.tsx";

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

function Asked(props: AskedProps) {
  const { kind, options = [] } = props.field;
  if (kind === "flag") return <FlagInput {...props} />;
  if (kind === "duration") return <DurationInput {...props} />;
  if (kind === "person") return <PersonChoice {...props} />;
  if (props.command === "move" && props.field.name === "status") return <StatusChoice {...props} />;
  if (kind === "choice" && options.length <= 5 && !props.isShort)
    return <RadioChoice {...props} choices={asChoices(options)} />;
  if (kind === "choice") return <SelectChoice {...props} choices={asChoices(options)} />;
  return <TextInput {...props} />;
}

const asChoices = (options: NonNullable<BoardField["options"]>): FieldChoice[] =>
  options.map(({ value, title }) => ({ value: String(value), title }));

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
