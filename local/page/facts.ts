import type { viewOf } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { titled } from "./words.ts";

type View = ReturnType<typeof viewOf>;
interface Someone {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

/** Who and what an order is about, as far as it is known; `nameOf` knows the deliverers. */
export function facts(view: View, nameOf: (id: string) => string): Html {
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
    value ? html`<dt>${titled(name)}</dt><dd>${value}</dd>` : undefined,
  )}</dl>`;
}

const personOf = ({ name, email, phone }: Someone): string => listed([name, email, phone]);

const placeOf = (place: { [part: string]: string | undefined }): string =>
  listed([place.line1, place.line2, listed([place.postalCode, place.city], " "), place.country]);

const listed = (parts: (string | null | undefined)[], separator = ", "): string =>
  parts.filter(Boolean).join(separator);
