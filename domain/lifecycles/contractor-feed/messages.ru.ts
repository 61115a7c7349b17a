import type { MessagesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof contractorFeed> = {
  /** What the client of a contractor reads. */
  buyer: {
    new: ({ number, command }) =>
      command === "returnToFeed"
        ? {
            headline: `Заказ ${number} снова ищет исполнителя`,
            happened: "Исполнитель не смог взяться за ваш заказ, поэтому его снова видят другие.",
            next: "Они видят задачу и уточнения, но не ваши контакты. Мы напишем, когда кто-то возьмёт заказ.",
          }
        : {
            headline: `Мы получили ваш заказ ${number}`,
            happened: "Спасибо! Ваш заказ уже видят подходящие исполнители в вашем городе.",
            next: "Ваши контакты получит только тот, кто возьмёт заказ. Мы сразу вам напишем.",
          },
    accepted: ({ number }) => ({
      headline: `Заказ ${number}: исполнитель найден`,
      happened: "Исполнитель взял ваш заказ. Ваши контакты есть только у него.",
      next: "Скоро с вами свяжутся, чтобы обсудить детали.",
    }),
    inWork: ({ number }) => ({
      headline: `Заказ ${number} в работе`,
      happened: "Вы обо всём договорились, работа началась.",
      next: "Мы напишем, когда она будет выполнена.",
    }),
    done: ({ number }) => ({
      headline: `Заказ ${number} выполнен`,
      happened: "Исполнитель закончил работу.",
      next: "Спасибо за доверие!",
      asks: { rate: "Будем рады вашей оценке." },
      button: { rate: "Оценить работу" },
    }),
    cancelled: ({ number, refund }) => ({
      headline: `Заказ ${number} отменён`,
      happened: "Ваш заказ отменён.",
      next: refund
        ? `Вам вернут ${refund}. Мы напишем, когда деньги будут отправлены.`
        : "Если работа ещё нужна, оформите заказ снова: его может взять другой исполнитель.",
    }),
  },
  /** Что читают исполнители, которым подходит новый заказ: ничего о людях. */
  candidate: {
    new: ({ number, command, job, acceptFee }) => ({
      headline: `Заказ ${number}: ${command === "returnToFeed" ? "снова свободен" : "новый"}, ${job}`,
      happened:
        command === "returnToFeed"
          ? "Заказ, который вам подходит, снова свободен. К нему добавлены подробности."
          : "Есть новый заказ, который вам подходит.",
      next: `${acceptFee ? `Принять его стоит ${acceptFee}. ` : ""}Контакты вы увидите, когда примете заказ.`,
      asks: { accept: "Заказ достаётся тому, кто примет его первым." },
      button: { accept: "Посмотреть заказ" },
    }),
  },
  /** What the contractor reads. */
  contractor: {
    cancelled: ({ number }) => ({
      headline: `Заказ ${number} отменён`,
      happened: "Заказ, который вы приняли, отменён.",
      next: "Больше ничего делать не нужно. Заказ уже в вашем архиве.",
    }),
  },
  /** What a contractor reads about the fee for an order that they returned. */
  formerContractor: {
    decideFee: ({ number, feeGranted }) => ({
      headline: `Заказ ${number}: ${feeGranted ? "плата за принятие возвращается" : "плата за принятие не возвращается"}`,
      happened: feeGranted
        ? "Вы вернули этот заказ в ленту, и плата за его принятие будет вам возвращена."
        : "Вы вернули этот заказ в ленту. Плата за его принятие не возвращается.",
      next: feeGranted
        ? "Больше ничего делать не нужно."
        : "Причина указана ниже. Если вы не согласны, напишите в поддержку.",
    }),
  },
};
