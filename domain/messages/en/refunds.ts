import type { Facts } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const goesBack = ({ refund }: Facts): string =>
  refund
    ? `${refund} goes back to you. We will write when it has been returned.`
    : "No payment is recorded, so nothing has to be returned.";

/** What the shop has to do about the buyer's money. */
export const toReturn = ({ refund }: Facts): string =>
  refund ? `Please return ${refund} to the buyer and record the refund.` : "No payment is recorded.";
