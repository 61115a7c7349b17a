import { refundInstruction, refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const confirmReceipt = "Если всё в порядке, подтвердите получение.";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData): string =>
  ifPresent(until, (moment) => `Если вы не ответите, заказ будет считаться полученным с ${moment}.`);
const silenceInSms = ({ until }: TemplateData): string =>
  ifPresent(until, (moment) => `Без ответа закроем ${moment}`);
const reportProblem =
  "Если что-то не так, сообщите о проблеме: мы остановим отсчёт времени, а магазин и поддержка разберутся.";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `Мы получили ваш заказ ${number}`,
      happened: `Спасибо за заказ в магазине ${shop}!`,
      next: `Сейчас магазин проверяет детали. Как только он подтвердит заказ, мы напишем вам${owes ? " и подскажем, как его оплатить" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery || !data.owes ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Заказ ${data.number}: оплатите ${data.due}${by(data)}`,
      happened: "Мы ещё не получили полную оплату.",
      next: `Пожалуйста, оплатите ${data.due}${by(data)}, иначе заказ будет закрыт. Если вы только что заплатили, ничего делать не нужно.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Заказ ${data.number} готовят к отправке`,
      happened: begun(data),
      next: "Магазин собирает заказ. Мы напишем, когда его отправят или когда его можно будет забрать.",
    }),
    inProduction: (data) => ({
      headline: `Заказ ${data.number} изготавливают`,
      happened: begun(data),
      next: "Магазин изготавливает ваш заказ. Мы напишем, когда его отправят или когда его можно будет забрать.",
    }),
    shipped: (data) => ({
      headline: `Заказ ${data.number} отправлен`,
      happened: `Магазин ${data.shop} отправил ваш заказ.${ifPresent(data.trackingCode, () => " Следить за ним можно по трек-номеру, он указан ниже.")}`,
      next: "",
      asks: { receive: "Когда посылка придёт, отметьте, что заказ получен.", reportProblem },
      otherwise: silence(data),
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Заказ ${data.number}: он уже у вас?`,
      happened: "Ваш заказ отправили уже довольно давно, но вы ещё не подтвердили, что он у вас.",
      next: "",
      asks: { receive: "Если заказ у вас, подтвердите получение.", reportProblem },
      otherwise: silence(data),
      button: { receive: "Ответить «да» или «нет»" },
      sms: silenceInSms(data),
    }),
    awaitingPickup: (data) => ({
      headline: `Заказ ${data.number} можно забрать`,
      happened: `Ваш заказ ждёт вас в магазине ${data.shop}.`,
      next: "",
      asks: { collect: "Когда заберёте его, отметьте это, пожалуйста.", reportProblem },
      otherwise: silence(data),
    }),
    pickupAhead: (data) => ({
      headline: `Заказ ${data.number}: вы его забрали?`,
      happened: "Ваш заказ ждёт вас уже несколько дней.",
      next: "",
      asks: { collect: "Если заказ уже у вас, подтвердите это.", reportProblem },
      otherwise: silence(data),
      button: { collect: "Ответить «да» или «нет»" },
      sms: silenceInSms(data),
    }),
    received: (data) => closed(data),
    pickedUp: (data) => closed(data),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: `Магазин ${data.shop} отменил ваш заказ.`,
      next: refundSentence(data),
    }),
    returned: (data) => ({
      headline: `Заказ ${data.number} не удалось доставить`,
      happened: `Заказ до вас не дошёл, и магазин ${data.shop} его закрыл.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Заказ ${data.number} закрыт: не оплачен`,
      happened: "Срок оплаты истёк, а полная сумма не поступила. Поэтому заказ закрыт.",
      next: data.refund
        ? refundSentence(data)
        : "Вы можете сделать заказ снова в любое время. Если вы уже заплатили, деньги не пропадут: магазин возобновит заказ или вернёт оплату.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Заказ ${number}: изменился способ доставки`,
      happened: `Магазин ${shop} изменил способ доставки: ${way}.`,
      next: ifPresent(total, (sum) => `Теперь сумма заказа ${sum}.`),
      asks: { cancel: "Если вам это не подходит, до оплаты заказ можно отменить." },
    }),
    resolveProblem: (data) => ({
      headline: `Заказ ${data.number}: проблема решена`,
      happened: "Поддержка разобралась с проблемой. Ответ вы найдёте ниже.",
      next: "",
      asks: {
        receive: confirmReceipt,
        collect: confirmReceipt,
        message: "Если что-то ещё не так, напишите нам на странице заказа.",
      },
      otherwise: ifPresent(
        data.until,
        (moment) => `Если других вопросов не будет, заказ закроется сам ${moment}.`,
      ),
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Заказ ${number}: новый${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Поступил новый заказ.",
      next: "Проверьте товары, способ доставки и пожелания покупателя.",
      asks: {
        confirm: "Затем подтвердите заказ.",
        cancel: "Если выполнить его нельзя, отмените его, указав причину.",
      },
    }),
    received: (data) => closedForShop(data, "получен"),
    pickedUp: (data) => closedForShop(data, "покупатель забрал"),
    cancelled: (data) => ({
      headline: `Заказ ${data.number} отменён покупателем`,
      happened: "Покупатель отменил заказ.",
      next: "Ничего отправлять не нужно.",
      ...refundInstruction(data),
    }),
    returned: (data) => ({
      headline: `Заказ ${data.number}: возврат`,
      happened: "Поддержка закрыла заказ, потому что его не удалось доставить.",
      next: "",
      ...refundInstruction(data),
    }),
    unpaid: (data) => ({
      headline: `Заказ ${data.number} не оплачен`,
      happened: "Покупатель не оплатил заказ в срок. Заказ перенесён в историю.",
      next: data.refund ? "" : "Если оплата всё же поступит, мы сообщим.",
      ...(data.refund ? refundInstruction(data) : {}),
    }),
    refundDue: ({ number, returned, late }) => ({
      headline: `Заказ ${number}: ${late ? "оплата после срока" : "переплата"}, ${returned}`,
      happened: late
        ? "Оплата поступила, когда заказ был уже завершён."
        : "Покупатель заплатил больше, чем нужно.",
      next: "",
      asks: {
        ...(late && { revive: "Если вы ещё можете выполнить заказ, возобновите его." }),
        refund: `${late ? "Иначе верните" : "Верните"} покупателю ${returned} и отметьте возврат.`,
      },
    }),
    reportProblem: ({ number, paused }) => ({
      headline: `Заказ ${number}: покупатель сообщил о проблеме`,
      happened: "Покупатель сообщил о проблеме. Его слова вы найдёте ниже.",
      next: `Решите вопрос с покупателем${paused ? ": до тех пор заказ сам не закроется" : ""}. Поддержка тоже в курсе.`,
    }),
    resolveProblem: ({ number, until }) => ({
      headline: `Заказ ${number}: проблема решена`,
      happened: "Поддержка разобралась с проблемой. Ответ вы найдёте ниже.",
      next: until
        ? `Теперь покупатель может подтвердить получение. Иначе заказ закроется сам ${until}.`
        : "Больше ничего делать не нужно.",
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop, paused }) => ({
      headline: `Заказ ${number}: проблема, магазин ${shop}`,
      happened: "Покупатель сообщил о проблеме. Его слова вы найдёте ниже.",
      next: "Разберитесь вместе с обеими сторонами.",
      asks: { resolveProblem: "Затем запишите решение." },
      otherwise: paused ? "До тех пор отсчёт времени остановлен." : "",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Заказ ${data.number}: оплатите ${data.due}${by(data)}`,
  happened: `Магазин ${data.shop} подтвердил ваш заказ.`,
  next: `Пожалуйста, оплатите ${data.due}${by(data)}. Магазин приступит к заказу, как только поступит оплата, а без неё заказ будет закрыт.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due, owes }) => ({
  headline: `Заказ ${number} подтверждён`,
  happened: `Магазин ${shop} подтвердил ваш заказ.`,
  next: `${owes ? `Вы заплатите ${due} при получении. ` : ""}Сейчас ничего делать не нужно.`,
});

function begun({ command, onDelivery, total }: TemplateData): string {
  if (!total) return "Заказ подтверждён, платить ничего не нужно.";
  if (command === "revive") return "Оплата поступила после срока, но магазин возобновил ваш заказ.";
  return onDelivery ? "Магазин взял заказ в работу, оплата при получении." : "Спасибо за оплату!";
}

const closed = ({ number, shop }: TemplateData) => ({
  headline: `Заказ ${number} считается полученным`,
  happened: "Ответа от вас в срок не было, поэтому мы закрыли заказ как полученный.",
  next: "",
  asks: {
    message: `Если заказа у вас всё-таки нет, напишите в магазин ${shop}.`,
    rate: "Если всё хорошо, будем рады вашей оценке.",
  },
  button: { rate: "Оценить заказ" },
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Заказ ${number}: ${as}`,
  happened:
    command === "expire"
      ? "В отведённый срок покупатель не ответил."
      : "Покупатель подтвердил, что заказ у него.",
  next: "Заказ закрыт и перенесён в историю. Больше ничего делать не нужно.",
});
