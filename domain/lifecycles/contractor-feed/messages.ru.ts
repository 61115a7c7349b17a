import type { MessagesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof contractorFeed> = {
  /** What the client of a contractor reads. */
  buyer: {
    new: ({ number, command }) =>
      command === "returnToFeed"
        ? {
            headline: `Заказ ${number} снова в ленте`,
            happened: "Подрядчик не смог взять ваш заказ, теперь его видят другие.",
            next: "Они видят уточнения, но не ваш контакт. Мы напишем, когда кто-то возьмёт заказ.",
          }
        : {
            headline: `Заказ ${number} оформлен`,
            happened: "Спасибо! Ваш заказ видят подходящие подрядчики вашего города.",
            next: "Ваш контакт получит только тот, кто возьмёт заказ. Тогда мы вам напишем.",
          },
    accepted: ({ number }) => ({
      headline: `Заказ ${number}: подрядчик найден`,
      happened: "Подрядчик взял ваш заказ. Ваш контакт есть только у него.",
      next: "Скоро с вами свяжутся, чтобы обсудить детали.",
    }),
    inWork: ({ number }) => ({
      headline: `Заказ ${number} в работе`,
      happened: "Вы обо всём договорились, работа началась.",
      next: "Мы напишем, когда она будет выполнена.",
    }),
    done: ({ number }) => ({
      headline: `Заказ ${number} выполнен`,
      happened: "Подрядчик закончил работу.",
      next: "Спасибо за доверие! Будем рады вашей оценке.",
      button: "Оценить работу",
    }),
    cancelled: ({ number, refund }) => ({
      headline: `Заказ ${number} отменён`,
      happened: "Ваш заказ отменён.",
      next: refund
        ? `Вам вернут ${refund}. Мы напишем, когда возврат будет сделан.`
        : "Если работа ещё нужна, оформите заказ снова: его может взять другой подрядчик.",
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
      headline: `Заказ ${number}: ${feeGranted ? "стоимость принятия возвращается" : "стоимость принятия не возвращается"}`,
      happened: feeGranted
        ? "Вы вернули этот заказ в ленту, и стоимость его принятия будет вам возвращена."
        : "Вы вернули этот заказ в ленту. Стоимость его принятия не возвращается.",
      next: feeGranted
        ? "Больше ничего делать не нужно."
        : "Причина указана ниже. Если вы не согласны, напишите в поддержку.",
    }),
  },
};
