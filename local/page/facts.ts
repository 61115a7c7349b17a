import type { orderView } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { sentenceCase } from "./words.ts";

type View = ReturnType<typeof orderView>;
interface ContactDetails {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

/** Who and what an order is about, as far as it is known; `nameOf` knows the deliverers. */
export function orderFields(view: View, nameOf: (id: string) => string): Html {
  const { id, version, buyer, recipient, delivery, assignee, contractor, comment, stage } = view;
  const { address, deliverer, carrier, trackingCode } = delivery;
  const known = {
    buyer: personOf(buyer),
    recipient: recipient && personOf(recipient),
    address: address && placeOf(address),
    deliverer: deliverer && nameOf(deliverer),
    ...{ stage, assignee, contractor, carrier, trackingCode, comment, id },
    version: String(version),
  };
  return html`<dl>${Object.entries(known).map(([name, value]) =>
    value ? html`<dt>${sentenceCase(name)}</dt><dd>${value}</dd>` : undefined,
  )}</dl>`;
}

const personOf = ({ name, email, phone }: ContactDetails): string => joined([name, email, phone]);

const placeOf = (place: { [part: string]: string | undefined }): string =>
  joined([place.line1, place.line2, joined([place.postalCode, place.city], " "), place.country]);

const joined = (parts: (string | null | undefined)[], separator = ", "): string =>
  parts.filter(Boolean).join(separator);
