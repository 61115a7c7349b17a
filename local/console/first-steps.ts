import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import type { ConsoleBackend } from "../core.ts";
import { sentenceCase } from "./format.ts";

/** What a newcomer sees instead of orders: how to get the first one, and what to do with it. */
export async function firstSteps({ url, token }: ConsoleBackend): Promise<Html> {
  const storefront = await token({ role: "storefront", sub: "storefront-demo", shop: "demo" });
  return html`<section id="orders" class="welcome" aria-labelledby="orders-title"><h2 id="orders-title">There are no orders yet</h2>
<p>An order goes through its life here as it would on AWS: with its own state machine, its deadlines and its messages.</p>
<ol class="first">
<li><h3>Place a sample order</h3>${sampleForms()}</li>
<li><h3>Or place one as a storefront does</h3>
<pre tabindex="0" role="region" aria-label="The command for a terminal"><code>${curl(url, storefront)}</code></pre></li>
<li><h3>Act, wait, read</h3><p>Open the order and be the shop, the buyer or anybody else who may do something. Then let time pass with the
buttons at the top: reminders, expiries and messages come by themselves.</p></li>
</ol></section>`;
}

const curl = (url: string, token: string): string => `curl -s ${url}/v1/orders \\
  -H "Authorization: Bearer ${token}" \\
  -H "Idempotency-Key: WEB-1" -H "Content-Type: application/json" -d '{
    "shop": "demo",
    "buyer": { "name": "Anna Kowalczuk", "email": "anna@example.com" },
    "currency": "PLN",
    "delivery": { "way": "carrier", "price": 1500 },
    "lines": [ { "sku": "CAT-1", "title": "Clay cat", "quantity": 2, "unitPrice": 4500 } ]
  }'`;

/** A button for each lifecycle that places an order of it. */
export function sampleForms(): Html {
  return html`<form method="post" action="/_local/forms/sample" class="choices">${lifecycleNames.map(
    (lifecycle) =>
      html`<button name="lifecycle" value="${lifecycle}"><strong>${sentenceCase(lifecycle)}</strong> <span>${scenarios[lifecycle].title}</span></button>`,
  )}</form>`;
}
