import type { PagesOf, TitlesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof backOffice> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  inProgress: { en: "In progress", pl: "W realizacji", ru: "В работе" },
  outForDelivery: { en: "Out for delivery", pl: "W dostawie", ru: "В доставке" },
  delivered: { en: "Delivered", pl: "Dostarczone", ru: "Доставлен" },
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
    },
    outForDelivery: {
      en: { title: "Your order is on its way", next: "Please keep your phone at hand." },
      pl: { title: "Zamówienie jest w drodze", next: "Prosimy mieć telefon pod ręką." },
      ru: { title: "Заказ в пути", next: "Пожалуйста, держите телефон под рукой." },
    },
    delivered: {
      en: { title: "Delivered", next: "There is nothing left to do. Thank you!" },
      pl: { title: "Dostarczone", next: "To już wszystko. Dziękujemy!" },
      ru: { title: "Доставлен", next: "Больше ничего делать не нужно. Спасибо!" },
    },
    cancelled: {
      en: { title: "Cancelled", next: "Nothing more happens with this order." },
      pl: { title: "Anulowane", next: "Z tym zamówieniem nic już się nie dzieje." },
      ru: { title: "Отменён", next: "С этим заказом больше ничего не происходит." },
    },
  },
  deadlines: {},
};
