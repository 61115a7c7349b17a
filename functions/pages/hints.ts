import { previewOf } from "../../domain/cancellation.ts";
import { conditions } from "../../domain/conditions.ts";
import { clean } from "../../domain/messages/clean.ts";
import { datePart, money } from "../../domain/messages/formats.ts";
import { spanIn } from "../../domain/messages/window.ts";
import { entryOf, undoableUntil } from "../../domain/undo.ts";
import type { Form } from "./forms.ts";
import type { Sight } from "./sight.ts";

/** What the reader should know before he sends a form, by its words. */
const hints: Partial<Record<Form["words"], (sight: Sight) => string>> = {
  undo: ({ words, lifecycle, order, scene, circle }) => {
    const until = undoableUntil(lifecycle, order, entryOf(order))!;
    return words.undoUntil(datePart(scene.language.tag, circle.shop.timeZone, "time", until));
  },
  deliverElse: ({ words }) => words.onlyIfAgreed,
  acceptProposal: proposalHint,
  requestCancel: ({ words }) => words.askSupport,
  allowThirdPerson: ({ words, order }) =>
    words.consent[conditions.thirdPersonAllowed.holds(order) ? "yes" : "no"],
  cancel: refundHint,
};

/** The hint of a form, where it has one. */
export const hintFor = (form: Form, sight: Sight): string | undefined => hints[form.words]?.(sight);

/** The same amounts that the cancellation then books (S2-43, S2-44). */
function refundHint({ words, lifecycle, order, holder, scene }: Sight): string {
  const { refund, kept } = previewOf(lifecycle, order, holder);
  const sum = (amount: number) => money(scene.language.tag, order.request.currency, amount);
  if (refund + kept === 0) return words.refund.nothing;
  return kept > 0 ? words.refund.part(sum(refund), sum(kept)) : words.refund.everything(sum(refund));
}

/** What the shop proposes, and why. */
function proposalHint({ words, order, scene }: Sight): string {
  const { reason = "", ...wish } = order.proposal!;
  const why = reason && ` (${clean(reason)})`;
  if (wish.kind === "time") return words.proposal.time(spanIn(scene, wish)!, why);
  return words.proposal.surcharge(money(scene.language.tag, order.request.currency, wish.amount), why);
}
