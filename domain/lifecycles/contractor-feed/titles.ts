import type { PagesOf, TitlesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof contractorFeed> = {
  new: { en: "New", pl: "Nowe", ru: "Новый" },
  accepted: { en: "Accepted", pl: "Przyjęte", ru: "Принят" },
  inWork: { en: "In work", pl: "W trakcie prac", ru: "В работе" },
  done: { en: "Done", pl: "Wykonane", ru: "Выполнен" },
  cancelled: { en: "Cancelled", pl: "Anulowane", ru: "Отменён" },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof contractorFeed> = {
  buyer: {
    new: {
      en: {
        title: "We are looking for a contractor",
        next: "Suitable contractors in your city see the order, without your contact.",
      },
      pl: {
        title: "Szukamy wykonawcy",
        next: "Odpowiedni wykonawcy w Państwa mieście widzą zlecenie, ale bez danych kontaktowych.",
      },
      ru: {
        title: "Ищем исполнителя",
        next: "Подходящие исполнители в вашем городе видят заказ, но не ваши контакты.",
      },
    },
    accepted: {
      en: {
        title: "A contractor has taken it",
        next: "Please expect a call or a message to agree on the details.",
      },
      pl: {
        title: "Wykonawca przyjął zlecenie",
        next: "Wkrótce zadzwoni lub napisze, aby uzgodnić szczegóły.",
      },
      ru: { title: "Исполнитель взял заказ", next: "Он скоро позвонит или напишет, чтобы обсудить детали." },
    },
    inWork: {
      en: { title: "The work has begun", next: "We write to you when it is done." },
      pl: { title: "Prace się zaczęły", next: "Napiszemy, gdy zostaną zakończone." },
      ru: { title: "Работа началась", next: "Мы напишем, когда она будет готова." },
    },
    done: {
      en: { title: "The work is done", next: "Thank you for your trust!" },
      pl: { title: "Prace zakończone", next: "Dziękujemy za zaufanie!" },
      ru: { title: "Работа сделана", next: "Спасибо за доверие!" },
    },
    cancelled: {
      en: { title: "Cancelled", next: "Nothing more happens with this order." },
      pl: { title: "Anulowane", next: "Z tym zleceniem nic już się nie dzieje." },
      ru: { title: "Отменён", next: "С этим заказом больше ничего не происходит." },
    },
  },
  deadlines: {},
};
