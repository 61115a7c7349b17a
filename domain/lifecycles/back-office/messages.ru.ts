import * as everywhere from "../../messages/languages/everywhere.ru.ts";
import { refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    new: (data) => (data.command === "reopen" ? reopened(data) : everywhere.buyer.new(data)),
    inProgress: ({ number, pickup }) => ({
      headline: `Заказ ${number} в работе`,
      happened: "Мы готовим ваш заказ.",
      next: pickup
        ? "Мы напишем, когда его можно будет забрать."
        : "Мы напишем, когда передадим его в доставку.",
    }),
    outForDelivery: (data) => (data.pickup ? readyForPickup(data) : outForDelivery(data)),
    delivered: ({ number, shop, pickup }) => ({
      headline: `Заказ ${number} ${pickup ? "выдан" : "доставлен"}`,
      happened: pickup ? "Вы получили заказ в магазине." : "Ваш заказ вручён.",
      next: `Спасибо, что выбрали магазин ${shop}!`,
    }),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: `Магазин ${data.shop} отменил ваш заказ.`,
      next: refundSentence(data),
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Заказ ${number}: доставка отменена`,
      happened: "Заказ отменён.",
      next: `Не доставляйте его. Если он уже у вас, верните его в магазин ${shop}.`,
    }),
  },
};

type Template = NonNullable<(typeof messages)["buyer"]["new"]>;

const reopened: Template = ({ number, shop }) => ({
  headline: `Заказ ${number} снова в очереди`,
  happened: `Магазин ${shop} вернул ваш заказ в очередь.`,
  next: "Мы напишем, как только будут новости.",
});

const outForDelivery: Template = ({ number, estimate }) => ({
  headline: `Заказ ${number} в пути`,
  happened: "Ваш заказ передан в доставку.",
  next: estimate
    ? `Ориентировочное время доставки: ${estimate}. Курьер может приехать немного раньше или позже.`
    : "Пожалуйста, держите телефон под рукой: курьер может позвонить.",
  sms: ifPresent(estimate, (time) => `Время доставки: ${time}`),
});

const readyForPickup: Template = ({ number, shop, place }) => ({
  headline: `Заказ ${number} можно забрать`,
  happened: `Заказ ждёт вас в магазине ${shop}.`,
  next: `Его можно забрать${ifPresent(place, (where) => ` по адресу: ${where}`)}.`,
  sms: place,
});
