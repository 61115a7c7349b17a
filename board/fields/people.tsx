import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { call } from "../api.ts";
import { postOnce } from "../order/give.ts";
import { Icon } from "../parts/icon.tsx";
import { people } from "../store.ts";
import { t } from "../words/words.ts";
import { type AskedProps, type FieldChoice, SelectChoice, TextInput } from "./controls.tsx";

/** A person to choose: the shop's sellers, its couriers, or contractors who wait for an answer. */
export function PersonChoice(props: AskedProps) {
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
  if (isNew.value) return <NewCourier {...props} add={add} back={() => (isNew.value = false)} />;
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

interface NewCourierProps extends AskedProps {
  add: (courier: FieldChoice) => void;
  back: () => void;
}

/** Somebody who brings orders from now on. */
function NewCourier({ id, order, add, back }: NewCourierProps) {
  const said = useSignal({ name: "", email: "", phone: "" });
  const isWrong = useSignal(false);
  const { name, email, phone } = said.value;
  const save = async () => {
    try {
      const body = { name, email, ...(phone && { phone }) };
      const saved = await postOnce<{ id: string; name: string }>(`/v1/shops/${order.shop}/deliverers`, body);
      add({ value: saved.body.id, title: saved.body.name });
    } catch {
      isWrong.value = true;
    }
  };
  const words = t().order;
  return (
    <fieldset class="form inner">
      <legend class="label">{words.newCourier}</legend>
      {(["name", "email", "phone"] as const).map((part) => (
        <div class="field" key={part}>
          <TextInput
            id={`${id}-${part}`}
            order={order}
            field={{ name: part, title: words.person[part], kind: "line", required: false }}
            value={said.value[part]}
            isNeeded={part !== "phone"}
            change={(text) => {
              said.value = { ...said.value, [part]: text };
            }}
          />
        </div>
      ))}
      {isWrong.value && <p class="wrong">{words.checkField}</p>}
      <div class="line">
        <button type="button" class="button" onClick={save} disabled={!name || !email}>
          {words.add}
        </button>
        <button type="button" class="button plain" onClick={back}>
          {words.notNow}
        </button>
      </div>
    </fieldset>
  );
}
