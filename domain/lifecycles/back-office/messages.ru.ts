import { refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Заказ ${number} в работе`,
      happened: "Мы готовим ваш заказ.",
      next: "Мы напишем, когда передадим его в доставку.",
    }),
    outForDelivery: ({ number, estimate }) => ({
      headline: `Заказ ${number} в пути`,
      happened: "Ваш заказ передан в доставку.",
      next: estimate
        ? `Ориентировочное время доставки: ${estimate}. Это не точный срок: курьер может приехать раньше или позже.`
        : "Держите телефон под рукой: курьер может позвонить.",
      sms: ifPresent(estimate, (time) => `Ориентировочно: ${time}`),
    }),
    delivered: ({ number, shop }) => ({
      headline: `Заказ ${number} доставлен`,
      happened: "Ваш заказ вручён.",
      next: `Больше ничего делать не нужно. Спасибо, что выбрали «${shop}»!`,
    }),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: `«${data.shop}» отменяет ваш заказ.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Заказ ${number} не удалось вручить`,
      happened: "Курьер не смог вручить ваш заказ.",
      next: `Сотрудники «${shop}» согласуют с вами новое время.`,
    }),
  },
  /** What the shop reads. */
  shop: {
    fail: ({ number }) => ({
      headline: `Заказ ${number} не удалось вручить`,
      happened: "Курьер не смог вручить заказ.",
      next: "Согласуйте с покупателем новую попытку или отмените заказ.",
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Заказ ${number}: доставка отменена`,
      happened: "Заказ отменён.",
      next: `Не доставляйте его. Если он уже у вас, верните его в «${shop}».`,
    }),
  },
};
