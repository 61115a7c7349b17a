import type {
  ChargesOf,
  CommandTitlesOf,
  DeadlineTitlesOf,
  PagesOf,
  TitlesOf,
} from "#domain/lifecycles/folder.ts";
import type { rental } from "./definition.ts";

/** The titles of the statuses. */
export const titles: TitlesOf<typeof rental> = {
  reserved: { en: "Reserved", pl: "Zarezerwowane", ru: "Забронирован" },
  handedOut: { en: "Handed out", pl: "Wydane", ru: "Выдан" },
  overdue: { en: "Overdue", pl: "Po terminie zwrotu", ru: "Возврат просрочен" },
  returned: { en: "Returned", pl: "Zwrócone", ru: "Возврат принят" },
  damaged: { en: "Returned damaged", pl: "Zwrócone z uszkodzeniem", ru: "Возврат с повреждением" },
  cancelled: { en: "Cancelled", pl: "Anulowane", ru: "Отменён" },
};

/** What the bill calls what comes on it. */
export const charges: ChargesOf<typeof rental> = {
  deposit: { en: "Deposit", pl: "Kaucja", ru: "Залог" },
  lateFee: { en: "Late fees", pl: "Opłata za zwłokę", ru: "Плата за просрочку" },
  depositBack: { en: "Deposit given back", pl: "Zwrot kaucji", ru: "Возврат залога" },
};

/** What its own deadlines are called. */
export const deadlineTitles: DeadlineTitlesOf<typeof rental> = {
  return: { en: "Return", pl: "Zwrot", ru: "Возврат" },
  lateFee: { en: "Next late fee", pl: "Kolejna opłata za zwłokę", ru: "Следующая плата за просрочку" },
};

/** What its own commands and their fields are called. */
export const commandTitles: CommandTitlesOf<typeof rental> = {
  handOut: {
    title: { en: "Hand out the equipment", pl: "Wydaj sprzęt", ru: "Выдать оборудование" },
    fields: {
      returnBy: { en: "Due back by", pl: "Zwrot do", ru: "Вернуть до" },
      deposit: { en: "Deposit", pl: "Kaucja", ru: "Залог" },
      lateFee: {
        en: "Late fee for each day",
        pl: "Opłata za każdą dobę zwłoki",
        ru: "Плата за сутки просрочки",
      },
    },
  },
  extend: {
    title: { en: "Extend the rental", pl: "Przedłuż wypożyczenie", ru: "Продлить прокат" },
    fields: { returnBy: { en: "Due back by", pl: "Zwrot do", ru: "Вернуть до" } },
  },
  askToExtend: {
    title: { en: "Ask for more time", pl: "Poproś o przedłużenie", ru: "Попросить о продлении" },
    fields: {
      until: { en: "Until when?", pl: "Do kiedy?", ru: "До какого времени?" },
      why: { en: "Why?", pl: "Dlaczego?", ru: "Почему?" },
    },
  },
  checkIn: {
    title: {
      en: "Take it back in good order",
      pl: "Przyjmij zwrot bez zastrzeżeń",
      ru: "Принять без повреждений",
    },
    fields: {
      depositBack: { en: "Deposit given back", pl: "Zwrot kaucji", ru: "Возврат залога" },
    },
  },
  checkInDamaged: {
    title: { en: "Take it back damaged", pl: "Przyjmij zwrot z uszkodzeniem", ru: "Принять с повреждением" },
    fields: {
      depositBack: { en: "Deposit given back", pl: "Zwrot kaucji", ru: "Возврат залога" },
      reason: { en: "The damage", pl: "Uszkodzenie", ru: "Повреждение" },
    },
  },
};

/** What the customer's page says in each status, and of the deadlines that concern them. */
export const pages: PagesOf<typeof rental> = {
  buyer: {
    reserved: {
      en: {
        title: "Your equipment is reserved",
        next: "The shop keeps it for you.",
        asks: { cancel: "You can cancel until you collect it." },
      },
      pl: {
        title: "Sprzęt jest zarezerwowany",
        next: "Wypożyczalnia trzyma go dla Państwa.",
        asks: { cancel: "Do chwili odbioru rezerwację można anulować." },
      },
      ru: {
        title: "Оборудование забронировано",
        next: "Пункт проката отложил его для вас.",
        asks: { cancel: "До получения бронь можно отменить." },
      },
    },
    handedOut: {
      en: {
        title: "You have the equipment",
        next: "When you bring it back, the shop checks it and settles the bill with you.",
      },
      pl: {
        title: "Sprzęt jest u Państwa",
        next: "Przy zwrocie wypożyczalnia sprawdzi sprzęt i rozliczy się z Państwem.",
      },
      ru: {
        title: "Оборудование у вас",
        next: "При возврате его проверят и сделают окончательный расчёт.",
      },
    },
    overdue: {
      en: {
        title: "The equipment is overdue",
        next: "Please bring it back as soon as you can, or ask the shop for a later date.",
      },
      pl: {
        title: "Termin zwrotu minął",
        next: "Prosimy jak najszybciej zwrócić sprzęt albo uzgodnić z wypożyczalnią późniejszy termin.",
      },
      ru: {
        title: "Срок возврата истёк",
        next: "Верните оборудование как можно скорее или договоритесь с пунктом проката о новом сроке.",
      },
    },
    returned: {
      en: { title: "The equipment is back", next: "The shop has taken it back in good order. Thank you!" },
      pl: {
        title: "Sprzęt został zwrócony",
        next: "Wypożyczalnia przyjęła go bez zastrzeżeń. Dziękujemy!",
      },
      ru: { title: "Оборудование возвращено", next: "Его приняли, всё в порядке. Спасибо!" },
    },
    damaged: {
      en: {
        title: "The equipment came back damaged",
        next: "Your bill is below. If you have questions, please ask the shop.",
      },
      pl: {
        title: "Sprzęt został zwrócony z uszkodzeniem",
        next: "Rozliczenie znajduje się poniżej. W razie pytań prosimy o kontakt z wypożyczalnią.",
      },
      ru: {
        title: "Оборудование возвращено с повреждением",
        next: "Расчёт приведён ниже. Если есть вопросы, обратитесь в пункт проката.",
      },
    },
    cancelled: {
      en: { title: "Your reservation is cancelled", next: "There is nothing left to do." },
      pl: { title: "Rezerwacja została anulowana", next: "Nie trzeba nic więcej robić." },
      ru: { title: "Бронь отменена", next: "Больше ничего делать не нужно." },
    },
  },
  deadlines: {
    return: {
      en: (moment) => `Please bring the equipment back by ${moment}.`,
      pl: (moment) => `Prosimy zwrócić sprzęt do ${moment}.`,
      ru: (moment) => `Верните оборудование до ${moment}.`,
    },
    lateFee: {
      en: (moment) => `The next late fee is added on ${moment}.`,
      pl: (moment) => `Następna opłata za zwłokę zostanie naliczona ${moment}.`,
      ru: (moment) => `Следующая плата за просрочку будет начислена ${moment}.`,
    },
  },
};
