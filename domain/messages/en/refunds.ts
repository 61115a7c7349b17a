import type { TemplateData } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const refundSentence = ({ refund }: TemplateData): string =>
  refund
    ? `${refund} goes back to you. We will write when it has been returned.`
    : "No payment is recorded, so nothing has to be returned.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund }: TemplateData): string =>
  refund ? `Please return ${refund} to the buyer and record the refund.` : "No payment is recorded.";
