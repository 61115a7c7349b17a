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
        step: "Confirmation",
        next: "It will accept the order shortly.",
        asks: { cancel: "You can cancel until the order is on its way." },
      },
      pl: {
        title: "Sklep ma Państwa zamówienie",
        step: "Potwierdzenie",
        next: "Wkrótce je przyjmie.",
        asks: { cancel: "Zanim zamówienie wyruszy w drogę, można je anulować." },
      },
      ru: {
        title: "Магазин получил ваш заказ",
        step: "Подтверждение",
        next: "Скоро магазин его примет.",
        asks: { cancel: "Пока заказ не отправили, его можно отменить." },
      },
    },
    accepted: {
      en: {
        title: "Being prepared",
        step: "Preparation",
        next: "Next it will be on its way to the recipient.",
        asks: { cancel: "You can cancel until then." },
      },
      pl: {
        title: "Sklep pracuje nad zamówieniem",
        step: "Przygotowanie",
        next: "Potem zamówienie wyruszy w drogę.",
        asks: { cancel: "Do tego czasu można je anulować." },
      },
      ru: {
        title: "Магазин работает над заказом",
        step: "Подготовка",
        next: "Затем заказ отправится к получателю.",
        asks: { cancel: "До этого его можно отменить." },
      },
    },
    photo: {
      en: {
        title: "Your photo is ready",
        step: "Photo",
        next: "",
        asks: {
          ratePhoto: "Please tell the shop whether you like it. Your answer will not hold up the delivery.",
        },
      },
      pl: {
        title: "Zdjęcie jest gotowe",
        step: "Zdjęcie",
        next: "",
        asks: { ratePhoto: "Prosimy dać znać sklepowi, czy się podoba. Odpowiedź nie opóźni dostawy." },
      },
      ru: {
        title: "Фото готово",
        step: "Фото",
        next: "",
        asks: { ratePhoto: "Скажите магазину, нравится ли оно вам. Доставку ваш ответ не задержит." },
      },
    },
    courierLeft: {
      en: {
        title: "Your order is on its way",
        step: "On the way",
        next: "We will write once it has been handed over.",
      },
      pl: {
        title: "Zamówienie jest w drodze",
        step: "W drodze",
        next: "Napiszemy, gdy zamówienie zostanie przekazane.",
      },
      ru: { title: "Заказ в пути", step: "В пути", next: "Мы напишем, когда заказ будет вручён." },
    },
    done: {
      en: { title: "Delivered", step: "Delivered", next: "The order has been handed over. Thank you!" },
      pl: { title: "Dostarczone", step: "Dostarczone", next: "Zamówienie zostało przekazane. Dziękujemy!" },
      ru: { title: "Доставлен", step: "Доставлен", next: "Заказ вручён. Спасибо!" },
    },
    declined: {
      en: {
        title: "The shop cannot fulfil it",
        step: "Declined",
        next: "We are sorry. There is nothing for you to do.",
      },
      pl: {
        title: "Sklep nie może zrealizować zamówienia",
        step: "Odrzucone",
        next: "Przykro nam. Nie trzeba nic robić.",
      },
      ru: {
        title: "Магазин не может выполнить заказ",
        step: "Отклонён",
        next: "Нам жаль. Вам ничего делать не нужно.",
      },
    },
    cancelledByBuyer: {
      en: { title: "Cancelled", next: "You have cancelled this order." },
      pl: { title: "Anulowane", next: "Zamówienie zostało anulowane na Państwa życzenie." },
      ru: { title: "Отменён", next: "Вы отменили этот заказ." },
    },
    cancelledBySupport: {
      en: { title: "Cancelled", next: "Our support has cancelled this order." },
      pl: { title: "Anulowane", next: "Zamówienie anulował dział wsparcia." },
      ru: { title: "Отменён", next: "Поддержка отменила этот заказ." },
    },
  },
  deadlines: {},
};
