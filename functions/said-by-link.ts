import { understand } from "../domain/flaws.ts";
import { newEntry } from "../domain/new-entry.ts";
import { hash } from "./fingerprint.ts";
import type { Opened } from "./open-link.ts";
import { saidBy } from "./said-by.ts";
import type { Visit } from "./visit.ts";

/** Adds what a form of the page says to the order's dialog, once for each page that was shown; false when it says nothing. */
export async function saidByLink({ form, now }: Visit, { order, holder }: Opened): Promise<boolean> {
  const said = understand(newEntry, { text: form.get("text") ?? "" });
  if ("errors" in said) return false;
  const { text } = said.data;
  const key = hash(form.get("nonce"), form.get("seen"), text);
  await saidBy(order, { actor: holder, text, at: now, key });
  return true;
}
