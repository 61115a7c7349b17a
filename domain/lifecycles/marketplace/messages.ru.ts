import { refundInstruction, refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData): string =>
  ifPresent(until, (moment) => `Если вы не ответите, заказ будет считаться полученным с ${moment}.`);
const trouble =
  "Если что-то не так, сообщите о проблеме: отсчёт времени остановится, и магазин с поддержкой разберутся.";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `Заказ ${number} оформлен`,
      happened: `Спасибо! Ваш заказ поступил в магазин ${shop}.`,
      next: `Сейчас магазин проверяет детали. Как только он подтвердит заказ, мы напишем${owes ? ", как его оплатить" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Заказ ${data.number}: оплатите ${data.due}${by(data)}`,
      happened: "Ваша оплата ещё не пришла.",
      next: `Пожалуйста, оплатите ${data.due}${by(data)}, иначе заказ будет закрыт. Если вы только что заплатили, всё в порядке.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Заказ ${data.number} готовится к отправке`,
      happened: begun(data),
      next: "Магазин собирает заказ. Мы напишем, когда он будет отправлен или готов к самовывозу.",
    }),
    inProduction: (data) => ({
      headline: `Заказ ${data.number} выполняется`,
      happened: begun(data),
      next: "Магазин изготавливает ваш заказ. Мы напишем, когда он будет отправлен или готов к самовывозу.",
    }),
    shipped: (data) => ({
      headline: `Заказ ${data.number} отправлен`,
      happened: `Магазин ${data.shop} отправил ваш заказ. Следить за ним можно по трек-коду ниже.`,
      next: `Когда заказ придёт, отметьте, что он получен. ${trouble} ${silence(data)}`,
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Заказ ${data.number}: он уже у вас?`,
      happened: "Ваш заказ отправлен давно, но мы не знаем, дошёл ли он.",
      next: `Если заказ у вас, подтвердите получение. ${trouble} ${silence(data)}`,
      button: "Ответить: да или нет",
      sms: ifPresent(data.until, (moment) => `Без ответа закроем ${moment}`),
    }),
    awaitingPickup: (data) => ({
      headline: `Заказ ${data.number} готов к самовывозу`,
      happened: `Ваш заказ ждёт вас в магазине ${data.shop}.`,
      next: `Заберите его и отметьте, что самовывоз состоялся. ${trouble} ${silence(data)}`,
    }),
    pickupAhead: (data) => ({
      headline: `Заказ ${data.number}: вы его забрали?`,
      happened: "Ваш заказ уже несколько дней ждёт самовывоза.",
      next: `Если вы его забрали, подтвердите это. ${trouble} ${silence(data)}`,
      button: "Ответить: да или нет",
      sms: ifPresent(data.until, (moment) => `Без ответа закроем ${moment}`),
    }),
    received: (data) => closed(data),
    pickedUp: (data) => closed(data),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: `Магазин ${data.shop} отменил ваш заказ.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Заказ ${data.number} закрыт: не оплачен`,
      happened: "Срок оплаты истёк, а заказ не был оплачен полностью. Поэтому он закрыт.",
      next: data.refund
        ? refundSentence(data)
        : "Вы можете заказать снова в любое время. Если вы уже заплатили, деньги не пропадут: магазин вернётся к заказу или вернёт оплату.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Заказ ${number}: изменена доставка`,
      happened: `Магазин ${shop} изменил способ доставки: ${way}.`,
      next: `Теперь заказ стоит ${total}. Если вам это не подходит, до оплаты его можно отменить.`,
    }),
    resolveProblem: (data) => ({
      headline: `Заказ ${data.number}: проблема решена`,
      happened: "Поддержка разобралась с проблемой, ответ ниже.",
      next: `Если всё в порядке, подтвердите получение.${ifPresent(data.until, (moment) => ` Иначе заказ закроется ${moment}.`)}`,
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Заказ ${number}: новый, ${total}`,
      happened: "Поступил новый заказ.",
      next: "Проверьте товары, способ доставки и пожелания покупателя. Затем подтвердите заказ или отмените его, указав причину.",
    }),
    received: (data) => closedForShop(data, "получен"),
    pickedUp: (data) => closedForShop(data, "самовывоз успешен"),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён покупателем`,
      happened: "Покупатель отменил заказ.",
      next: `Не отправляйте его. ${refundInstruction(data)}`,
    }),
    unpaid: (data) => ({
      headline: `Заказ ${data.number} не оплачен`,
      happened: "Покупатель не оплатил заказ в срок. Заказ перенесён в историю.",
      next: data.refund ? refundInstruction(data) : "Если оплата всё же придёт, мы сообщим.",
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
      next: `Теперь покупатель подтвердит получение${ifPresent(until, (moment) => ` или заказ закроется сам ${moment}`)}.`,
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop }) => ({
      headline: `Заказ ${number}: проблема, магазин ${shop}`,
      happened: "Покупатель сообщил о проблеме, его слова ниже.",
      next: "Разберитесь с обеими сторонами и запишите решение. До тех пор отсчёт времени остановлен.",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Заказ ${data.number}: оплатите ${data.due}${by(data)}`,
  happened: `Магазин ${data.shop} подтвердил ваш заказ.`,
  next: `Пожалуйста, оплатите ${data.due}${by(data)}. После оплаты магазин приступит к заказу, а без неё заказ будет закрыт.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due }) => ({
  headline: `Заказ ${number} подтверждён`,
  happened: `Магазин ${shop} подтвердил ваш заказ.`,
  next: `Вы заплатите ${due} при получении. Сейчас ничего делать не нужно.`,
});

function begun({ command, onDelivery }: TemplateData): string {
  if (command === "revive") return "Оплата пришла позже срока, но магазин снова взял ваш заказ в работу.";
  return onDelivery ? "Магазин взял заказ в работу, оплата при получении." : "Спасибо, заказ оплачен.";
}

const closed = ({ number, shop }: TemplateData) => ({
  headline: `Заказ ${number} считается полученным`,
  happened: "Мы не получили сообщений о проблемах, поэтому заказ закрыт как полученный.",
  next: `Если его всё-таки нет у вас, напишите в магазин ${shop}. Если всё хорошо, будем рады вашей оценке.`,
  button: "Оценить заказ",
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Заказ ${number}: ${as}`,
  happened: command === "expire" ? "Покупатель вовремя не сообщил о проблемах." : "Покупатель получил заказ.",
  next: "Заказ закрыт и перенесён в историю. Ничего делать не нужно.",
});
