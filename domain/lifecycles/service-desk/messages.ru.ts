import { refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { serviceDesk } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof serviceDesk> = {
  /** What a service desk's client reads; a shop's own statuses have their titles for text. */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Заказ ${number} в работе`,
      happened: "Мы работаем над вашим заказом.",
      next: "Мы напишем, как только будут новости.",
    }),
    postponed: ({ number }) => ({
      headline: `Заказ ${number} отложен`,
      happened: "Выполнение заказа пока приостановлено.",
      next: "Мы о нём помним: вернёмся к нему, как только сможем, и напишем вам.",
    }),
    ready: ({ number, owes, due, isPaymentChosen }) => ({
      headline: `Заказ ${number} готов`,
      happened: "Ваш заказ готов.",
      next:
        owes && isPaymentChosen
          ? `Осталось оплатить ${due}. Мы свяжемся с вами и договоримся, что дальше.`
          : "Мы свяжемся с вами и договоримся, что дальше.",
    }),
    inDelivery: ({ number, estimate }) => ({
      headline: `Заказ ${number} в доставке`,
      happened: "Ваш заказ передан в доставку.",
      next: estimate
        ? `Ориентировочное время доставки: ${estimate}. Заказ может приехать немного раньше или позже.`
        : "Мы напишем, когда он будет доставлен.",
      sms: ifPresent(estimate, (time) => `Время доставки: ${time}`),
    }),
    closedSuccessfully: ({ number, shop }) => ({
      headline: `Заказ ${number} завершён`,
      happened: "Заказ выполнен.",
      next: `Спасибо, что выбрали магазин ${shop}!`,
    }),
    closedUnsuccessfully: (data) => ({
      headline: `Заказ ${data.number} закрыт`,
      happened: "К сожалению, выполнить ваш заказ не получилось.",
      next: refundSentence(data),
    }),
  },
};
