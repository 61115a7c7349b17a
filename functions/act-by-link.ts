import { OrderError } from "../domain/error.ts";
import { speakerOf } from "../domain/parties.ts";
import { isUndone } from "../domain/undo.ts";
import { commandFieldsIn } from "./form-fields.ts";
import { executeCommand } from "./give.ts";
import { linkHandler, refuseLink } from "./link-door.ts";
import { type OpenedLink, openLink } from "./open-link.ts";
import { requiredFieldNames } from "./pages/forms.ts";
import { pageHeaders } from "./pages/headers.ts";
import { postMessageByLink } from "./said-by-link.ts";
import { hasValidCsrfToken } from "./seal.ts";
import { showPage } from "./show-page.ts";
import type { LinkRequest } from "./visit.ts";

/** POST /l/{token}: one command, or words for the dialog, from a form of our own page; afterwards the browser gets the page anew. */
export const handler = linkHandler(async (request, opened) => {
  if (!(await hasValidCsrfToken(request))) return showPage(request, opened, 403, "unverified");
  const { form, now } = request;
  const name = form.get("action") ?? "";
  if (name === "message" && speakerOf(opened.order, opened.holder)) return answerMessage(request, opened);
  const fields = commandFieldsIn(name, form);
  if (requiredFieldNames(name).some((asked) => fields[asked] === undefined))
    return showPage(request, opened, 422, "invalid");
  const command = { name, fields, key: form.get("nonce")!, match: `"${form.get("version")}"` };
  try {
    await executeCommand(opened.lifecycle, opened.order, opened.holder, command, now);
    return redirectToPage(request);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    if (error.reason === "invalid") return showPage(request, opened, 422, "invalid");
    return answerConflict(request, name);
  }
});

const answerMessage = async (request: LinkRequest, opened: OpenedLink) =>
  (await postMessageByLink(request, opened))
    ? redirectToPage(request)
    : showPage(request, opened, 422, "invalid");

/** The order has moved on: whoever wanted what he has done already is content, others see how it stands. */
async function answerConflict(request: LinkRequest, name: string) {
  const opened = await openLink(request.token, request.now);
  if (!opened) return refuseLink(request);
  const seen = Number(request.form.get("version"));
  return isDone(opened, name, seen) ? redirectToPage(request) : showPage(request, opened, 409, "changed");
}

const isDone = ({ order, holder }: OpenedLink, name: string, seen: number): boolean =>
  order.history.some(
    ({ command, actor }, i) =>
      i >= seen && command === name && actor.role === holder.role && !isUndone(order, i + 1),
  );

/** After a change the browser asks for the page, so that going back or reloading sends nothing again. */
const redirectToPage = ({ token }: LinkRequest) => ({
  statusCode: 303,
  headers: { ...pageHeaders(), location: `/l/${token}` },
});
