import { contactWays } from "../../domain/channels.ts";
import { newText } from "../../domain/conversation/schema.ts";
import { OrderError } from "../../domain/error.ts";
import { commands, isCommand } from "../../domain/lifecycle/commands.ts";
import { ownFieldsOf } from "../../domain/lifecycle/own-commands.ts";
import { brandingOf } from "../../domain/messages/format.ts";
import { speakerOf } from "../../domain/order/parties.ts";
import { isUndone } from "../../domain/order/undo.ts";
import { validate } from "../../domain/validation.ts";
import { chooseContactWay } from "../../io/people/people.ts";
import { askProviders } from "../../io/reports/provider-jobs.ts";
import { executeCommand } from "../http/execute.ts";
import { shortHash } from "../http/idempotency.ts";
import { postMessage } from "../http/post-message.ts";
import { linkHandler, refuseLink } from "./handler.ts";
import { requiredFieldNames } from "./pages/forms.ts";
import { type OpenedLink, pageModelOf } from "./pages/model.ts";
import { ownFieldsIn } from "./pages/own-forms.ts";
import { pageHeaders } from "./pages/page.ts";
import { forwardingPage } from "./pages/payment.ts";
import { csrfTokens, hasValidCsrfToken, type LinkRequest, openLink } from "./request.ts";

import { showPage } from "./show-page.ts";

/** POST /l/{token}: one command, or a message to the conversation, from a form of our own page; then the browser loads the page again. */
export const handler = linkHandler(async (request, opened) => {
  if (!(await hasValidCsrfToken(request))) return showPage(request, opened, 403, "unverified");
  const { form, now } = request;
  const name = form.get("action") ?? "";
  if (name === "pay" && opened.holder.role === "buyer") return goToPayment(request, opened);
  if (name === "message" && speakerOf(opened.order, opened.holder)) return answerMessage(request, opened);
  if (name === "contactBy" && opened.holder.role === "deliverer") return chooseWay(request, opened);
  const fields = commandFieldsIn(opened, name, form);
  if (requiredFieldNames(name).some((fieldName) => fields[fieldName] === undefined))
    return showPage(request, opened, 422, "invalid");
  const command = { name, fields, key: form.get("nonce")!, match: `"${form.get("version")}"` };
  try {
    await executeCommand(opened.lifecycle, opened.order, opened.holder, command, now);
    return redirectToPage(request);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return answerRefusal(request, opened, name, error);
  }
});

/** Sends the buyer to a page where what is due is paid; where there is none, the order shows how it stands, or says to try later. */
async function goToPayment(request: LinkRequest, opened: OpenedLink) {
  const returnUrl = `${process.env.LINK_BASE}/l/${request.token}`;
  try {
    const { url } = await askProviders<{ url: string }>({
      ...{ job: "paymentPage", order: opened.order.id, returnUrl },
    });
    const { fields: csrfFields } = await csrfTokens(request)(opened.order.version);
    const extras = { csrfFields, photos: [], conversation: [], notice: undefined };
    const headers = pageHeaders([], brandingOf(opened.participants.shop));
    return { statusCode: 200, headers, body: forwardingPage(pageModelOf(opened, request.now, extras), url) };
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    if (error.reason === "unavailable") return showPage(request, opened, 503, "payLater");
    const now = await openLink(request);
    return !now || "replaced" in now ? refuseLink(request, now) : showPage(request, now, 409, "changed");
  }
}

/** Stores how a deliverer wants to be told of jobs: for all of them, in this shop. */
async function chooseWay(request: LinkRequest, opened: OpenedLink) {
  const way = contactWays.find((each) => each === request.form.get("contactBy"));
  if (!way) return showPage(request, opened, 422, "invalid");
  await chooseContactWay(opened.order.shop, opened.holder.id!, way);
  return redirectToPage(request);
}

/** What the page can show of a refusal; what is to be tried again later, the handler answers as a fault of ours. */
function answerRefusal(request: LinkRequest, opened: OpenedLink, name: string, refusal: OrderError) {
  if (refusal.reason === "unavailable") throw refusal;
  if (refusal.reason === "validation-failed") return showPage(request, opened, 422, "invalid");
  // Our own forms offer nothing but the reader's commands.
  if (refusal.reason === "forbidden" || refusal.reason === "not-found")
    return showPage(request, opened, 403, "unverified");
  return answerConflict(request, name);
}

async function answerMessage(request: LinkRequest, opened: OpenedLink) {
  try {
    if (await postMessageByLink(request, opened)) return redirectToPage(request);
  } catch (error) {
    // the page offers no form where nobody may write
    if (!(error instanceof OrderError) || error.reason !== "invalid-state") throw error;
    return showPage(request, opened, 409, "changed");
  }
  return showPage(request, opened, 422, "invalid");
}

/** The order has moved on: a command that this reader has given already counts as done, others see how it stands. */
async function answerConflict(request: LinkRequest, name: string) {
  const opened = await openLink(request);
  if (!opened || "replaced" in opened) return refuseLink(request, opened);
  const seen = Number(request.form.get("version"));
  return isDone(opened, name, seen) ? redirectToPage(request) : showPage(request, opened, 409, "changed");
}

const isDone = ({ order, holder }: OpenedLink, name: string, seen: number): boolean =>
  order.history.some(
    ({ command, actor }, i) =>
      i >= seen && command === name && actor.role === holder.role && !isUndone(order, i + 1),
  );

/** After a change the browser asks for the page, so that going back or reloading sends nothing again. */
function redirectToPage({ token, job, wantsDay }: LinkRequest) {
  const query = new URLSearchParams({ ...(wantsDay && { view: "day" }), ...(job && { job }) });
  const location = `/l/${token}${query.size > 0 ? `?${query}` : ""}`;
  return { statusCode: 303, headers: { ...pageHeaders(), location } };
}

/** What is no text in a command. */
const fieldParsers: Record<string, (value: string) => unknown> = {
  liked: (value) => value === "true",
  allowed: (value) => value === "true",
  collected: (value) => value === "true",
  anyway: (value) => value === "true",
  stars: Number,
};

/** The fields of a command, as a form has them; an empty one was left out. */
export function commandFieldsIn(
  opened: OpenedLink,
  name: string,
  form: URLSearchParams,
): Record<string, unknown> {
  const own = ownFieldsOf(opened.lifecycle, name);
  if (own) return ownFieldsIn(own, form, opened);
  const known = isCommand(name) ? Object.keys(commands[name].shape) : [];
  const given = known.flatMap((field): [string, unknown][] => {
    const value = form.get(field)?.trim();
    return value ? [[field, (fieldParsers[field] ?? String)(value)]] : [];
  });
  return Object.fromEntries(given);
}

/** Adds a form's text to the conversation about the order, once for each page that was shown; false when it is empty. */
export async function postMessageByLink(
  { form, now }: LinkRequest,
  { order, holder }: OpenedLink,
): Promise<boolean> {
  const parsed = validate(newText, { text: form.get("text") ?? "" });
  if ("errors" in parsed) return false;
  const { text } = parsed.data;
  const key = shortHash(form.get("nonce"), form.get("seen"), text);
  await postMessage(order, { actor: holder, text, at: now, key });
  return true;
}
