import { cancellationPreviewOf } from "../../domain/cancellation.ts";
import { conditions } from "../../domain/conditions.ts";
import { sanitizeLine } from "../../domain/messages/clean.ts";
import { formatDatePart, formatMoney } from "../../domain/messages/formats.ts";
import { formatSpan } from "../../domain/messages/window.ts";
import { statusVersionOf, undoableUntil } from "../../domain/undo.ts";
import type { Form } from "./forms.ts";
import type { PageModel } from "./sight.ts";

/** What the reader should know before he sends a form, by its texts. */
const hints: Partial<Record<Form["textKey"], (model: PageModel) => string>> = {
  undo: ({ texts, lifecycle, order, context, participants }) => {
    const until = undoableUntil(lifecycle, order, statusVersionOf(order))!;
    return texts.undoUntil(formatDatePart(context.language.tag, participants.shop.timeZone, "time", until));
  },
  deliverElse: ({ texts }) => texts.onlyIfAgreed,
  acceptProposal: proposalHint,
  requestCancel: ({ texts }) => texts.askSupport,
  allowThirdPerson: ({ texts, order }) =>
    texts.consent[conditions.thirdPersonAllowed.holds(order) ? "yes" : "no"],
  cancel: refundHint,
};

/** The hint of a form, where it has one. */
export const hintFor = (form: Form, model: PageModel): string | undefined => hints[form.textKey]?.(model);

/** The same amounts that the cancellation then books (S2-43, S2-44). */
function refundHint({ texts, lifecycle, order, holder, context }: PageModel): string {
  const { refund, kept } = cancellationPreviewOf(lifecycle, order, holder);
  const sum = (amount: number) => formatMoney(context.language.tag, order.request.currency, amount);
  if (refund + kept === 0) return texts.refund.nothing;
  return kept > 0 ? texts.refund.part(sum(refund), sum(kept)) : texts.refund.everything(sum(refund));
}

/** What the shop proposes, and why. */
function proposalHint({ texts, order, context }: PageModel): string {
  const { reason = "", ...wish } = order.proposal!;
  const why = reason && ` (${sanitizeLine(reason)})`;
  if (wish.kind === "time") return texts.proposal.time(formatSpan(context, wish)!, why);
  return texts.proposal.surcharge(
    formatMoney(context.language.tag, order.request.currency, wish.amount),
    why,
  );
}
