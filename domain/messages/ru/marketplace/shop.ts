import type * as english from "../../en/marketplace/shop.ts";
import { ifPresent, type TemplateData, type TemplatesLike } from "../../words.ts";
import { refundInstruction } from "../refunds.ts";

/** What a marketplace's shop reads. */
export const shop: TemplatesLike<typeof english.shop> = {
  awaitingConfirmation: ({ number, total }) => ({
    headline: `Заказ ${number}: новый, ${total}`,
    happened: "Поступил новый заказ.",
    next: "Проверьте товары, способ доставки и пожелания покупателя. Затем подтвердите заказ или отмените его, указав причину.",
  }),
  received: (facts) => closedForShop(facts, "получен"),
  pickedUp: (facts) => closedForShop(facts, "самовывоз успешен"),
  cancelled: (facts) => ({
    headline: `Заказ ${facts.number} отменён покупателем`,
    happened: "Покупатель отменил заказ.",
    next: `Не отправляйте его. ${refundInstruction(facts)}`,
  }),
  unpaid: (facts) => ({
    headline: `Заказ ${facts.number} не оплачен`,
    happened: "Покупатель не оплатил заказ в срок. Заказ перенесён в историю.",
    next: facts.refund ? refundInstruction(facts) : "Если оплата всё же придёт, мы сообщим.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Заказ ${number}: ${late ? "оплата после срока" : "переплата"}, ${returned}`,
    happened: late
      ? "Оплата пришла после завершения заказа."
      : "Пришло больше денег, чем нужно было заплатить.",
    next: late
      ? `Вернитесь к заказу, если ещё можете его выполнить. Иначе верните покупателю ${returned} и отметьте возврат.`
      : `Верните покупателю ${returned} и отметьте возврат.`,
  }),
  reportProblem: ({ number }) => ({
    headline: `Заказ ${number}: покупатель сообщил о проблеме`,
    happened: "Покупатель сообщил о проблеме, его слова ниже.",
    next: "Решите вопрос с покупателем. До тех пор заказ сам не закроется. Поддержка тоже в курсе.",
  }),
  resolveProblem: ({ number, until }) => ({
    headline: `Заказ ${number}: проблема решена`,
    happened: "Поддержка разобралась с проблемой, ответ ниже.",
    next: `Теперь покупатель подтвердит получение${ifPresent(until, (moment) => `, или в ${moment} заказ закроется сам`)}.`,
  }),
};

/** What support reads. */
export const support: TemplatesLike<typeof english.support> = {
  reportProblem: ({ number, shop }) => ({
    headline: `Заказ ${number}: проблема, «${shop}»`,
    happened: "Покупатель сообщил о проблеме, его слова ниже.",
    next: "Разберитесь с обеими сторонами и запишите решение. До тех пор отсчёт времени остановлен.",
  }),
};

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Заказ ${number}: ${as}`,
  happened: command === "expire" ? "Покупатель вовремя не сообщил о проблемах." : "Покупатель получил заказ.",
  next: "Заказ закрыт и перенесён в историю. Ничего делать не нужно.",
});
