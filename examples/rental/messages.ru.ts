import type { MessagesOf } from "#domain/lifecycles/folder.ts";
import { refundInstruction, refundSentence } from "#domain/messages/languages/ru.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "#domain/messages/text-types.ts";
import type { rental } from "./definition.ts";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof rental> = {
  /** What the customer reads. */
  buyer: {
    reserved: ({ number, shop, owes, due }) => ({
      headline: `Заказ ${number}: оборудование забронировано`,
      happened: `Спасибо! Пункт проката ${shop} отложил оборудование для вас.`,
      next: owes ? `Оплатите ${due} не позднее получения.` : "",
      asks: { cancel: "До получения бронь можно отменить." },
      howToPay: true,
    }),
    handedOut: (data) => (data.command === "extend" ? extended(data) : handedOut(data)),
    extend: (data) => extended(data),
    returnAhead: (data) => ({
      headline: `Заказ ${data.number}: верните оборудование${ifPresent(data.by, (phrase) => ` ${phrase}`)}`,
      happened: "Срок проката скоро закончится.",
      next: `${bringBack(data)}${lateFee(data)} Если оно нужно вам дольше, заранее договоритесь с пунктом проката.`,
    }),
    overdue: (data) => ({
      headline: `Заказ ${data.number}: срок возврата истёк`,
      happened: `Оборудование нужно было вернуть${ifPresent(data.fields.returnBy, (moment) => ` до ${moment}`)}, но в пункт проката ${data.shop} оно ещё не поступило.`,
      next: `${hurry}${lateFee(data)}`,
    }),
    lateFeeDue: ({ number, charge }) => ({
      headline: `Заказ ${number}: плата за просрочку, ${charge}`,
      happened: `Прошли ещё одни сутки, а оборудование не возвращено. К счёту добавлено ${charge}.`,
      next: hurry,
    }),
    returned: (data) => ({
      headline: `Заказ ${data.number}: оборудование возвращено`,
      happened: `Пункт проката ${data.shop} принял оборудование, всё в порядке. Спасибо!`,
      next: settlement(data),
    }),
    damaged: (data) => ({
      headline: `Заказ ${data.number}: оборудование возвращено с повреждением`,
      happened: `Пункт проката ${data.shop} принял оборудование и обнаружил повреждение. Подробности ниже.`,
      next: `${ifPresent(data.fields.deposit, () => "Стоимость повреждения удержат из залога. ")}${settlement(data)}`,
    }),
    cancelled: (data) => ({
      headline: `Заказ ${data.number}: бронь отменена`,
      happened: `Пункт проката ${data.shop} отменил вашу бронь.`,
      next: refundSentence(data),
    }),
  },
  /** What the rental shop reads. */
  shop: {
    reserved: ({ number, total }) => ({
      headline: `Заказ ${number}: новая бронь${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Поступила новая бронь.",
      next: "Подготовьте оборудование. При выдаче укажите срок возврата, а также залог и плату за просрочку, если о них договорились.",
    }),
    overdue: (data) => ({
      headline: `Заказ ${data.number}: оборудование не вернули в срок`,
      happened: `Оборудование нужно было вернуть${ifPresent(data.fields.returnBy, (moment) => ` до ${moment}`)}.`,
      next: `Свяжитесь с клиентом.${lateFee(data)}`,
      asks: {
        checkIn: "Затем отметьте возврат.",
        extend: "Если клиенту нужно больше времени, укажите новый срок.",
      },
    }),
    askToExtend: (data) => ({
      headline: `Заказ ${data.number}: клиент просит продлить прокат`,
      happened: `Клиент хотел бы оставить оборудование у себя${ifPresent(data.fields.until, (moment) => ` до ${moment}`)}.${ifPresent(data.fields.why, (text) => ` Он пишет: ${text}`)}`,
      next: "Если вы согласны, укажите новый срок возврата: клиент получит сообщение. До этого действует прежний срок.",
    }),
    cancelled: (data) => ({
      headline: `Заказ ${data.number}: клиент отменил бронь`,
      happened: "Клиент отменил бронь.",
      next: "Держать для него оборудование больше не нужно.",
      ...refundInstruction(data),
    }),
  },
};

const hurry = "Верните его как можно скорее или договоритесь с пунктом проката о новом сроке.";

const bringBack = ({ fields }: TemplateData): string =>
  ifPresent(fields.returnBy, (moment) => `Верните оборудование до ${moment}.`);

const lateFee = ({ fields }: TemplateData): string =>
  ifPresent(fields.lateFee, (sum) => ` Плата за каждые полные сутки просрочки: ${sum}.`);

const handedOut: MessageTemplate = (data) => ({
  headline: `Заказ ${data.number}: прокат${ifPresent(data.fields.returnBy, (moment) => ` до ${moment}`)}`,
  happened: `Пункт проката ${data.shop} выдал вам оборудование.`,
  next: `${bringBack(data)}${ifPresent(data.fields.deposit, (sum) => ` Залог: ${sum}, его учтут при возврате.`)}${lateFee(data)}`,
});

const extended: MessageTemplate = (data) => ({
  headline: `Заказ ${data.number}: новый срок возврата${ifPresent(data.fields.returnBy, (moment) => `, ${moment}`)}`,
  happened: `Пункт проката ${data.shop} продлил вам срок проката.`,
  next: `${bringBack(data)}${lateFee(data)}`,
});

function settlement({ refund, owes, due }: TemplateData): string {
  if (refund) return `Вам вернут ${refund}. Мы напишем, когда возврат будет сделан.`;
  return owes ? `Осталось оплатить ${due}.` : "Всё оплачено.";
}
