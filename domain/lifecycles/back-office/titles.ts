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
      en: { title: "The shop has your order", next: "It will be prepared shortly." },
      pl: { title: "Sklep ma Państwa zamówienie", next: "Wkrótce zacznie je przygotowywać." },
      ru: { title: "Заказ у магазина", next: "Скоро его начнут готовить." },
    },
    inProgress: {
      en: { title: "Your order is being prepared", next: "Next it goes out for delivery." },
      pl: { title: "Zamówienie jest przygotowywane", next: "Potem wyruszy w drogę." },
      ru: { title: "Заказ готовят", next: "Затем его повезут к вам." },
      ways: {
        pickup: {
          en: { title: "Your order is being prepared", next: "Next you can pick it up." },
          pl: { title: "Zamówienie jest przygotowywane", next: "Potem będzie można je odebrać." },
          ru: { title: "Заказ готовят", next: "Затем его можно будет забрать." },
        },
      },
    },
    outForDelivery: {
      en: { title: "Your order is on its way", next: "Please keep your phone at hand." },
      pl: { title: "Zamówienie jest w drodze", next: "Prosimy mieć telefon pod ręką." },
      ru: { title: "Заказ в пути", next: "Пожалуйста, держите телефон под рукой." },
      ways: {
        pickup: {
          en: { title: "Your order is ready to be picked up", next: "It is waiting for you in the shop." },
          pl: { title: "Zamówienie jest gotowe do odbioru", next: "Czeka na Państwa w sklepie." },
          ru: { title: "Заказ можно забрать", next: "Он ждёт вас в магазине." },
        },
      },
    },
    delivered: {
      en: { title: "Delivered", next: "There is nothing left to do. Thank you!" },
      pl: { title: "Dostarczone", next: "To już wszystko. Dziękujemy!" },
      ru: { title: "Доставлен", next: "Больше ничего делать не нужно. Спасибо!" },
      ways: {
        pickup: {
          en: { title: "Picked up", next: "There is nothing left to do. Thank you!" },
          pl: { title: "Odebrane", next: "To już wszystko. Dziękujemy!" },
          ru: { title: "Выдан", next: "Больше ничего делать не нужно. Спасибо!" },
        },
      },
    },
    cancelled: {
      en: { title: "Cancelled", next: "Nothing more happens with this order." },
      pl: { title: "Anulowane", next: "Z tym zamówieniem nic już się nie dzieje." },
      ru: { title: "Отменён", next: "С этим заказом больше ничего не происходит." },
    },
  },
  deadlines: {},
};
