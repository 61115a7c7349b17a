import { OrderError } from "../domain/error.ts";
import { talkerOf } from "../domain/parties.ts";
import { isUndone } from "../domain/undo.ts";
import { fieldsIn } from "./form-fields.ts";
import { give } from "./give.ts";
import { linkDoor, refuse } from "./link-door.ts";
import { type Opened, openLink } from "./open-link.ts";
import { namesAskedFor } from "./pages/forms.ts";
import { headers } from "./pages/headers.ts";
import { saidByLink } from "./said-by-link.ts";
import { isSealed } from "./seal.ts";
import { showPage } from "./show-page.ts";
import type { Visit } from "./visit.ts";

/** POST /l/{token}: one command, or words for the dialog, from a form of our own page; afterwards the browser gets the page anew. */
export const handler = linkDoor(async (visit, opened) => {
  if (!(await isSealed(visit))) return showPage(visit, opened, 403, "unverified");
  const { form, now } = visit;
  const name = form.get("action") ?? "";
  if (name === "message" && talkerOf(opened.order, opened.holder)) return say(visit, opened);
  const fields = fieldsIn(name, form);
  if (namesAskedFor(name).some((asked) => fields[asked] === undefined))
    return showPage(visit, opened, 422, "invalid");
  const wish = { name, fields, key: form.get("nonce")!, match: `"${form.get("version")}"` };
  try {
    await give(opened.lifecycle, opened.order, opened.holder, wish, now);
    return backTo(visit);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    if (error.reason === "invalid") return showPage(visit, opened, 422, "invalid");
    return overtaken(visit, name);
  }
});

const say = async (visit: Visit, opened: Opened) =>
  (await saidByLink(visit, opened)) ? backTo(visit) : showPage(visit, opened, 422, "invalid");

/** The order has moved on: whoever wanted what he has done already is content, others see how it stands. */
async function overtaken(visit: Visit, name: string) {
  const opened = await openLink(visit.token, visit.now);
  if (!opened) return refuse(visit);
  const seen = Number(visit.form.get("version"));
  return isDone(opened, name, seen) ? backTo(visit) : showPage(visit, opened, 409, "changed");
}

const isDone = ({ order, holder }: Opened, name: string, seen: number): boolean =>
  order.history.some(
    ({ command, actor }, i) =>
      i >= seen && command === name && actor.role === holder.role && !isUndone(order, i + 1),
  );

/** After a change the browser asks for the page, so that going back or reloading sends nothing again. */
const backTo = ({ token }: Visit) => ({
  statusCode: 303,
  headers: { ...headers(), location: `/l/${token}` },
});
