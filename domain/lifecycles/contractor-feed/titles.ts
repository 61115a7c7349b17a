import type { PagesOf, TitlesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof contractorFeed> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  accepted: { en: "Accepted", pl: "Przyjęte", ru: "Принят" },
  inWork: { en: "Work under way", pl: "W trakcie prac", ru: "В работе" },
  done: { en: "Done", pl: "Wykonane", ru: "Выполнен" },
  cancelled: { en: "Cancelled", pl: "Anulowane", ru: "Отменён" },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof contractorFeed> = {
  buyer: {
    new: {
      en: {
        title: "We are looking for a contractor",
        step: "Finding a contractor",
        next: "Suitable contractors in your city can see the order, but not your contact details.",
      },
      pl: {
        title: "Szukamy wykonawcy",
        step: "Szukanie wykonawcy",
        next: "Odpowiedni wykonawcy z Państwa miasta widzą zamówienie, ale bez danych kontaktowych.",
      },
      ru: {
        title: "Ищем исполнителя",
        step: "Поиск исполнителя",
        next: "Подходящие исполнители в вашем городе видят заказ, но не ваши контакты.",
      },
    },
    accepted: {
      en: {
        title: "A contractor has taken your order",
        step: "Agreeing the details",
        next: "Please expect a call or a message to agree on the details.",
      },
      pl: {
        title: "Wykonawca przyjął zamówienie",
        step: "Uzgodnienia",
        next: "Wkrótce zadzwoni lub napisze, aby uzgodnić szczegóły.",
      },
      ru: {
        title: "Исполнитель взял заказ",
        step: "Обсуждение",
        next: "Он скоро позвонит или напишет, чтобы обсудить детали.",
      },
    },
    inWork: {
      en: { title: "The work has begun", step: "Work", next: "We will write when it is done." },
      pl: { title: "Prace się zaczęły", step: "Prace", next: "Napiszemy, gdy zostaną zakończone." },
      ru: { title: "Работа началась", step: "Работа", next: "Мы напишем, когда она будет выполнена." },
    },
    done: {
      en: { title: "The work is done", step: "Done", next: "Thank you for your trust!" },
      pl: { title: "Prace zakończone", step: "Gotowe", next: "Dziękujemy za zaufanie!" },
      ru: { title: "Работа выполнена", step: "Готово", next: "Спасибо за доверие!" },
    },
    cancelled: {
      en: { title: "Cancelled", next: "There is nothing for you to do." },
      pl: { title: "Anulowane", next: "Nie trzeba nic więcej robić." },
      ru: { title: "Отменён", next: "Больше ничего делать не нужно." },
    },
  },
  deadlines: {},
};
