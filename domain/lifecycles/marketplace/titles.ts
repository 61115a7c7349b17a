import type { PagesOf, TitlesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

/** The titles of the statuses; the Russian and Polish ones are those of the help page. */
export const titles: TitlesOf<typeof marketplace> = {
  awaitingConfirmation: {
    en: "Awaiting confirmation",
    pl: "Oczekuje na potwierdzenie",
    ru: "Ожидает подтверждения",
  },
  awaitingPayment: { en: "Awaiting payment", pl: "Oczekuje na płatność", ru: "Ожидает оплату" },
  preparing: { en: "Preparing for shipment", pl: "Przygotowanie do wysyłki", ru: "Подготовка к отправке" },
  inProduction: { en: "In production", pl: "W realizacji", ru: "Выполняется" },
  shipped: { en: "Shipped", pl: "Wysłane", ru: "Отправлен" },
  awaitingPickup: { en: "Awaiting pickup", pl: "Oczekuje na odbiór", ru: "Ожидает самовывоз" },
  received: { en: "Received", pl: "Otrzymane", ru: "Получен" },
  pickedUp: { en: "Pickup successful", pl: "Odebrane", ru: "Самовывоз успешен" },
  cancelled: { en: "Cancelled", pl: "Anulowane", ru: "Отменён" },
  returned: { en: "Returned", pl: "Zwrócone", ru: "Возвращён" },
  unpaid: { en: "Not paid", pl: "Nieopłacone", ru: "Не оплачен" },
};

/** What the buyer's page says in each status, and of the deadlines that concern the buyer. */
export const pages: PagesOf<typeof marketplace> = {
  buyer: {
    awaitingConfirmation: {
      en: {
        title: "The shop has your order",
        step: "Confirmation",
        next: "It is checking the details and will then confirm the order.",
        asks: { cancel: "You can cancel until you have paid." },
      },
      pl: {
        title: "Sklep ma Państwa zamówienie",
        step: "Potwierdzenie",
        next: "Sprawdza szczegóły i potwierdzi zamówienie.",
        asks: { cancel: "Do chwili zapłaty można je anulować." },
      },
      ru: {
        title: "Магазин получил ваш заказ",
        step: "Подтверждение",
        next: "Магазин проверит детали и подтвердит заказ.",
        asks: { cancel: "До оплаты его можно отменить." },
      },
    },
    awaitingPayment: {
      en: {
        title: "Waiting for your payment",
        step: "Payment",
        next: "The shop will start as soon as your payment is in.",
      },
      pl: {
        title: "Czekamy na płatność",
        step: "Płatność",
        next: "Sklep zacznie pracę, gdy wpłynie płatność.",
      },
      ru: { title: "Ждём вашу оплату", step: "Оплата", next: "Магазин начнёт, как только придёт оплата." },
    },
    preparing: {
      en: {
        title: "Your order is being prepared",
        step: "Packing",
        next: "The shop is packing it. After that it will be sent or ready for pickup.",
      },
      pl: {
        title: "Zamówienie jest przygotowywane",
        step: "Pakowanie",
        next: "Sklep je pakuje. Potem zostanie wysłane albo będzie gotowe do odbioru.",
      },
      ru: {
        title: "Заказ готовят к отправке",
        step: "Сборка",
        next: "Магазин его упаковывает. Затем его отправят или выдадут вам в магазине.",
      },
    },
    inProduction: {
      en: {
        title: "Your order is being made",
        step: "Making",
        next: "When it is ready, the shop will send it or keep it for you to pick up.",
      },
      pl: {
        title: "Zamówienie jest wykonywane",
        step: "Wykonanie",
        next: "Gdy będzie gotowe, sklep je wyśle albo przygotuje do odbioru.",
      },
      ru: {
        title: "Заказ изготавливают",
        step: "Изготовление",
        next: "Когда он будет готов, магазин отправит его или сообщит, что его можно забрать.",
      },
    },
    shipped: {
      en: {
        title: "Your order is on its way",
        step: "On the way",
        next: "",
        asks: { receive: "Has your parcel arrived?" },
      },
      pl: {
        title: "Zamówienie jest w drodze",
        step: "W drodze",
        next: "",
        asks: { receive: "Czy przesyłka już dotarła?" },
      },
      ru: { title: "Заказ в пути", step: "В пути", next: "", asks: { receive: "Посылка уже пришла?" } },
    },
    awaitingPickup: {
      en: {
        title: "Ready for pickup",
        step: "Ready for pickup",
        next: "",
        asks: { collect: "Have you picked it up?" },
      },
      pl: {
        title: "Gotowe do odbioru",
        step: "Do odbioru",
        next: "",
        asks: { collect: "Czy zamówienie zostało już odebrane?" },
      },
      ru: {
        title: "Можно забирать",
        step: "Готов к выдаче",
        next: "",
        asks: { collect: "Вы уже забрали заказ?" },
      },
    },
    received: {
      en: { title: "Received", step: "Received", next: "The order is complete. Thank you!" },
      pl: { title: "Otrzymane", step: "Otrzymane", next: "Zamówienie jest zakończone. Dziękujemy!" },
      ru: { title: "Получен", step: "Получен", next: "Заказ завершён. Спасибо!" },
    },
    pickedUp: {
      en: { title: "Picked up", step: "Picked up", next: "The order is complete. Thank you!" },
      pl: { title: "Odebrane", step: "Odebrane", next: "Zamówienie jest zakończone. Dziękujemy!" },
      ru: { title: "Вы забрали заказ", step: "Выдан", next: "Заказ завершён. Спасибо!" },
    },
    cancelled: {
      en: { title: "Cancelled", next: "There is nothing more to do with this order." },
      pl: { title: "Anulowane", next: "W sprawie tego zamówienia nie trzeba nic robić." },
      ru: { title: "Отменён", next: "Больше ничего делать не нужно." },
    },
    returned: {
      en: {
        title: "The order is back with the shop",
        step: "Returned",
        next: "It could not be delivered. Whatever you have paid will be refunded.",
      },
      pl: {
        title: "Zamówienie wróciło do sklepu",
        step: "Zwrócone",
        next: "Nie udało się go dostarczyć. Jeśli zostało opłacone, zwrócimy pieniądze.",
      },
      ru: {
        title: "Заказ вернулся в магазин",
        step: "Возвращён",
        next: "Его не удалось доставить. Если вы его оплатили, магазин вернёт деньги.",
      },
    },
    unpaid: {
      en: {
        title: "Closed: not paid in time",
        step: "Not paid",
        next: "If you have paid after all, your money is not lost: the shop will reopen the order or refund you.",
      },
      pl: {
        title: "Zamknięte: brak płatności w terminie",
        step: "Nieopłacone",
        next: "Jeśli płatność została jednak wysłana, pieniądze nie przepadną: sklep wznowi zamówienie albo zwróci wpłatę.",
      },
      ru: {
        title: "Закрыт: не оплачен в срок",
        step: "Не оплачен",
        next: "Если вы всё же заплатили, деньги не пропадут: магазин возобновит заказ или вернёт их.",
      },
    },
  },
  deadlines: {
    payment: {
      en: (moment) => `Please pay by ${moment}. After that the order will be closed.`,
      pl: (moment) => `Prosimy zapłacić najpóźniej ${moment}. Potem zamówienie zostanie zamknięte.`,
      ru: (moment) => `Пожалуйста, оплатите заказ до ${moment}. После этого заказ будет закрыт.`,
    },
    receipt: {
      en: (moment) => ({
        next: `If we hear nothing, we will count the order as received on ${moment}.`,
        asks: { reportProblem: "If something is wrong, report a problem and we will pause the deadline." },
      }),
      pl: (moment) => ({
        next: `Jeśli nie otrzymamy odpowiedzi, ${moment} uznamy zamówienie za otrzymane.`,
        asks: {
          reportProblem: "Jeśli coś jest nie tak, prosimy zgłosić problem: wtedy wstrzymamy odliczanie.",
        },
      }),
      ru: (moment) => ({
        next: `Если вы не ответите, заказ будет считаться полученным с ${moment}.`,
        asks: { reportProblem: "Если что-то не так, сообщите о проблеме, и мы остановим отсчёт времени." },
      }),
    },
    pickup: {
      en: (moment) => ({
        next: `If we hear nothing, we will count the order as picked up on ${moment}.`,
        asks: { reportProblem: "If something is wrong, report a problem and we will pause the deadline." },
      }),
      pl: (moment) => ({
        next: `Jeśli nie otrzymamy odpowiedzi, ${moment} uznamy zamówienie za odebrane.`,
        asks: {
          reportProblem: "Jeśli coś jest nie tak, prosimy zgłosić problem: wtedy wstrzymamy odliczanie.",
        },
      }),
      ru: (moment) => ({
        next: `Если вы не ответите, заказ будет считаться полученным с ${moment}.`,
        asks: { reportProblem: "Если что-то не так, сообщите о проблеме, и мы остановим отсчёт времени." },
      }),
    },
  },
};
