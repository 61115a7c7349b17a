import type * as english from "../en/everywhere.ts";
import { given, type Like } from "../words.ts";

/** What buyers read in every lifecycle that has no words of its own for it. */
export const buyer: Like<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Заказ ${number} оформлен`,
    happened: `Спасибо! Ваш заказ поступил в «${shop}».`,
    next: "Сейчас его проверяют. Мы напишем, как только что-то изменится.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Заказ ${number}: назначен курьер`,
    happened: "Для вашего заказа назначен курьер.",
    next: estimate
      ? `Ориентировочное время доставки: ${estimate}. Это не точный срок: курьер может приехать раньше или позже.`
      : "Мы напишем, как только что-то изменится.",
    sms: given(estimate, (time) => `Ориентировочно: ${time}`),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Заказ ${number}: возврат ${returned}`,
    happened: `«${shop}» возвращает вам ${returned} по этому заказу.`,
    next: "Ничего делать не нужно. Деньги могут идти через банк несколько дней.",
  }),
  status: ({ number, status }) => ({
    headline: `Заказ ${number}: ${status}`,
    happened: `Новый статус заказа: ${status}.`,
    next: "Мы напишем, как только что-то изменится.",
  }),
};

/** What the shop reads, likewise. */
export const shop: Like<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Заказ ${number}: новый, ${total}`,
    happened: "Поступил новый заказ.",
    next: "Проверьте его и возьмите в работу.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Заказ ${number}: верните ${returned}`,
    happened: late
      ? "Оплата пришла после завершения заказа."
      : "Пришло больше денег, чем нужно было заплатить.",
    next: `Верните покупателю ${returned} и отметьте возврат.`,
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: Like<typeof english.deliverer> = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Заказ ${number}: доставка`,
    happened: `«${shop}» поручает вам эту доставку.`,
    next: "Место и время указаны ниже. Когда вручите заказ, отметьте, что он доставлен.",
    button: "Открыть доставку",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};
