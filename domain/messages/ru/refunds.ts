import type { TemplateData } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const refundSentence = ({ refund }: TemplateData): string =>
  refund
    ? `Вам вернут ${refund}. Мы напишем, когда возврат будет сделан.`
    : "Оплаты по заказу не было, возвращать нечего.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund }: TemplateData): string =>
  refund ? `Верните покупателю ${refund} и отметьте возврат.` : "Оплаты по заказу не было.";
