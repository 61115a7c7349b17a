import { validate } from "../domain/flaws.ts";
import { newChatMessage } from "../domain/new-entry.ts";
import { shortHash } from "./fingerprint.ts";
import type { OpenedLink } from "./open-link.ts";
import { postMessage } from "./said-by.ts";
import type { LinkRequest } from "./visit.ts";

/** Adds what a form of the page says to the order's dialog, once for each page that was shown; false when it says nothing. */
export async function postMessageByLink(
  { form, now }: LinkRequest,
  { order, holder }: OpenedLink,
): Promise<boolean> {
  const parsed = validate(newChatMessage, { text: form.get("text") ?? "" });
  if ("errors" in parsed) return false;
  const { text } = parsed.data;
  const key = shortHash(form.get("nonce"), form.get("seen"), text);
  await postMessage(order, { actor: holder, text, at: now, key });
  return true;
}
