import type { PagesOf, TitlesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof backOffice> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  inProgress: { en: "In progress", pl: "W realizacji", ru: "В работе" },
  outForDelivery: {
    ...{ en: "Out for delivery", pl: "W dostawie", ru: "В доставке" },
    ways: { pickup: { en: "Ready for pickup", pl: "Gotowe do odbioru", ru: "Готов к выдаче" } },
  },
  delivered: {
    ...{ en: "Delivered", pl: "Dostarczone", ru: "Доставлен" },
    ways: { pickup: { en: "Picked up", pl: "Odebrane", ru: "Выдан" } },
  },
  cancelled: { en: "Cancelled", pl: "Anulowane", ru: "Отменён" },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof backOffice> = {
  buyer: {
    new: {
      en: { title: "The shop has your order", step: "In the queue", next: "It will be prepared shortly." },
      pl: {
        title: "Sklep ma Państwa zamówienie",
        step: "W kolejce",
        next: "Wkrótce zacznie je przygotowywać.",
      },
      ru: { title: "Магазин получил ваш заказ", step: "В очереди", next: "Скоро его начнут готовить." },
    },
    inProgress: {
      en: {
        title: "Your order is being prepared",
        step: "Preparation",
        next: "After that it will be out for delivery.",
      },
      pl: {
        title: "Zamówienie jest przygotowywane",
        step: "Przygotowanie",
        next: "Potem zamówienie wyruszy w drogę.",
      },
      ru: { title: "Заказ готовят", step: "Подготовка", next: "Затем его повезут к вам." },
      ways: {
        pickup: {
          en: { title: "Your order is being prepared", next: "After that you can pick it up." },
          pl: { title: "Zamówienie jest przygotowywane", next: "Potem będzie można je odebrać." },
          ru: { title: "Заказ готовят", next: "Затем его можно будет забрать." },
        },
      },
    },
    outForDelivery: {
      en: { title: "Your order is on its way", step: "On the way", next: "Please keep your phone to hand." },
      pl: { title: "Zamówienie jest w drodze", step: "W drodze", next: "Prosimy mieć telefon pod ręką." },
      ru: { title: "Заказ в пути", step: "В пути", next: "Пожалуйста, держите телефон под рукой." },
      ways: {
        pickup: {
          en: {
            title: "Your order is ready for pickup",
            step: "Ready for pickup",
            next: "It is waiting for you at the shop.",
          },
          pl: {
            title: "Zamówienie jest gotowe do odbioru",
            step: "Do odbioru",
            next: "Czeka na Państwa w sklepie.",
          },
          ru: { title: "Заказ можно забрать", step: "Готов к выдаче", next: "Он ждёт вас в магазине." },
        },
      },
    },
    delivered: {
      en: { title: "Delivered", next: "Thank you for your order!" },
      pl: { title: "Dostarczone", next: "Dziękujemy za zamówienie!" },
      ru: { title: "Доставлен", next: "Спасибо за заказ!" },
      ways: {
        pickup: {
          en: { title: "Picked up", next: "Thank you for your order!" },
          pl: { title: "Odebrane", next: "Dziękujemy za zamówienie!" },
          ru: { title: "Выдан", next: "Спасибо за заказ!" },
        },
      },
    },
    cancelled: {
      en: { title: "Cancelled", next: "There is nothing for you to do." },
      pl: { title: "Anulowane", next: "Nie trzeba nic więcej robić." },
      ru: { title: "Отменён", next: "Больше ничего делать не нужно." },
    },
  },
  deadlines: {},
};
