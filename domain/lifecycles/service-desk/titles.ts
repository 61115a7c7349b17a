import type { PagesOf, TitlesOf } from "../folder.ts";
import type { serviceDesk } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof serviceDesk> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  inProgress: { en: "In progress", pl: "W realizacji", ru: "В работе" },
  postponed: { en: "Postponed", pl: "Wstrzymane", ru: "Отложен" },
  ready: { en: "Ready", pl: "Gotowe", ru: "Готов" },
  inDelivery: { en: "Delivery", pl: "W dostawie", ru: "Доставка" },
  closedSuccessfully: { en: "Closed successfully", pl: "Zakończone pomyślnie", ru: "Закрыт успешно" },
  closedUnsuccessfully: {
    en: "Closed unsuccessfully",
    pl: "Zakończone niepomyślnie",
    ru: "Закрыт неуспешно",
  },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof serviceDesk> = {
  buyer: {
    new: {
      en: { title: "We have your order", step: "In the queue", next: "We will look at it shortly." },
      pl: { title: "Mamy Państwa zamówienie", step: "W kolejce", next: "Wkrótce ktoś się nim zajmie." },
      ru: { title: "Мы получили ваш заказ", step: "В очереди", next: "Скоро мы им займёмся." },
    },
    inProgress: {
      en: {
        title: "We are working on it",
        step: "In progress",
        next: "We will write as soon as there is news.",
      },
      pl: {
        title: "Pracujemy nad zamówieniem",
        step: "W realizacji",
        next: "Napiszemy, gdy coś się zmieni.",
      },
      ru: { title: "Мы работаем над заказом", step: "В работе", next: "Мы напишем, когда что-то изменится." },
    },
    postponed: {
      en: { title: "Postponed", next: "We have not forgotten it: we will carry on as soon as we can." },
      pl: { title: "Odłożone", next: "Pamiętamy o nim: wrócimy do niego, gdy tylko będzie można." },
      ru: { title: "Отложен", next: "Мы о нём помним и продолжим, как только сможем." },
    },
    ready: {
      en: { title: "Ready", next: "We will contact you about what comes next." },
      pl: { title: "Gotowe", next: "Skontaktujemy się z Państwem w sprawie dalszych kroków." },
      ru: { title: "Готов", next: "Мы свяжемся с вами и договоримся, что дальше." },
    },
    inDelivery: {
      en: {
        title: "On its way to you",
        step: "On the way",
        next: "We will write when it has been delivered.",
      },
      pl: { title: "W drodze do Państwa", step: "W drodze", next: "Napiszemy, gdy zostanie dostarczone." },
      ru: { title: "Заказ едет к вам", step: "В пути", next: "Мы напишем, когда его доставят." },
    },
    closedSuccessfully: {
      en: { title: "Complete", next: "Your order is finished. Thank you!" },
      pl: { title: "Zakończone", next: "Zamówienie jest zrealizowane. Dziękujemy!" },
      ru: { title: "Завершён", next: "Заказ выполнен. Спасибо!" },
    },
    closedUnsuccessfully: {
      en: { title: "Closed", next: "We are sorry that it did not work out." },
      pl: { title: "Zamknięte", next: "Przykro nam, że się nie udało." },
      ru: { title: "Закрыт", next: "Нам жаль, что не получилось." },
    },
  },
  deadlines: {},
};
