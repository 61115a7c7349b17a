import type { Facts } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const goesBack = ({ refund }: Facts): string =>
  refund
    ? `Вам вернут ${refund}. Мы напишем, когда возврат будет сделан.`
    : "Оплаты по заказу не было, возвращать нечего.";

/** What the shop has to do about the buyer's money. */
export const toReturn = ({ refund }: Facts): string =>
  refund ? `Верните покупателю ${refund} и отметьте возврат.` : "Оплаты по заказу не было.";
