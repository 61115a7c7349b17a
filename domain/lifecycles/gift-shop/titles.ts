import type { PagesOf, TitlesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof giftShop> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  accepted: { en: "Accepted", pl: "Przyjęte", ru: "Принят" },
  photo: { en: "Photo", pl: "Zdjęcie", ru: "Фото" },
  courierLeft: {
    ...{ en: "Courier left", pl: "Kurier wyruszył", ru: "Курьер вышел" },
    ways: { self: { en: "On its way", pl: "W drodze", ru: "В пути" } },
  },
  done: { en: "Done", pl: "Zrealizowane", ru: "Выполнен" },
  declined: { en: "Declined by the shop", pl: "Odrzucone przez sklep", ru: "Магазин отказался от заказа" },
  cancelledByBuyer: { en: "Client cancelled", pl: "Anulowane przez klienta", ru: "Клиент отменил заказ" },
  cancelledBySupport: {
    en: "Cancelled by support",
    pl: "Anulowane przez dział wsparcia",
    ru: "Отменён поддержкой",
  },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof giftShop> = {
  buyer: {
    new: {
      en: {
        title: "The shop has your order",
        next: "It accepts the order shortly. Until it is on its way you can cancel.",
      },
      pl: {
        title: "Sklep ma Państwa zamówienie",
        next: "Wkrótce je przyjmie. Zanim wyruszy w drogę, można je anulować.",
      },
      ru: {
        title: "Заказ у магазина",
        next: "Скоро магазин его примет. Пока заказ не повезли, его можно отменить.",
      },
    },
    accepted: {
      en: {
        title: "The shop is at work",
        next: "Next it goes on its way to the recipient. Until then you can cancel.",
      },
      pl: {
        title: "Sklep pracuje nad zamówieniem",
        next: "Potem wyruszy w drogę. Do tego czasu można je anulować.",
      },
      ru: {
        title: "Магазин работает над заказом",
        next: "Затем его повезут получателю. До этого заказ можно отменить.",
      },
    },
    photo: {
      en: {
        title: "The photo is here",
        next: "Tell the shop whether you like it. The delivery does not wait for your answer.",
      },
      pl: {
        title: "Zdjęcie jest gotowe",
        next: "Prosimy napisać, czy się podoba. Dostawa nie czeka na odpowiedź.",
      },
      ru: { title: "Фото готово", next: "Скажите магазину, нравится ли вам. Доставка не ждёт ответа." },
    },
    courierLeft: {
      en: { title: "Your order is on its way", next: "We write to you once it is handed over." },
      pl: { title: "Zamówienie jest w drodze", next: "Napiszemy, gdy zamówienie zostanie przekazane." },
      ru: { title: "Заказ в пути", next: "Мы напишем, когда заказ вручат." },
    },
    done: {
      en: { title: "Delivered", next: "The order has been handed over. Thank you!" },
      pl: { title: "Dostarczone", next: "Zamówienie zostało przekazane. Dziękujemy!" },
      ru: { title: "Доставлен", next: "Заказ вручён. Спасибо!" },
    },
    declined: {
      en: {
        title: "The shop could not take it",
        next: "We are sorry. Nothing more happens with this order.",
      },
      pl: {
        title: "Sklep nie mógł przyjąć zamówienia",
        next: "Przepraszamy. Z tym zamówieniem nic już się nie dzieje.",
      },
      ru: {
        title: "Магазин не смог принять заказ",
        next: "Нам жаль. С этим заказом больше ничего не происходит.",
      },
    },
    cancelledByBuyer: {
      en: { title: "Cancelled", next: "You have cancelled this order." },
      pl: { title: "Anulowane", next: "Zamówienie zostało anulowane na Państwa życzenie." },
      ru: { title: "Отменён", next: "Вы отменили этот заказ." },
    },
    cancelledBySupport: {
      en: { title: "Cancelled", next: "Support has cancelled this order." },
      pl: { title: "Anulowane", next: "Zamówienie anulował dział wsparcia." },
      ru: { title: "Отменён", next: "Поддержка отменила этот заказ." },
    },
  },
  deadlines: {},
};
