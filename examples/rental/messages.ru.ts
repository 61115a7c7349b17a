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
      happened: `Спасибо! Пункт проката «${shop}» отложил оборудование для вас.`,
      next: `${owes ? `Оплатите ${due} не позднее получения. ` : ""}До получения бронь можно отменить.`,
      howToPay: true,
    }),
    handedOut: (facts) => (facts.command === "extend" ? extended(facts) : handedOut(facts)),
    extend: (facts) => extended(facts),
    returnAhead: (facts) => ({
      headline: `Заказ ${facts.number}: верните оборудование${ifPresent(facts.until, (moment) => ` до ${moment}`)}`,
      happened: "Срок проката скоро закончится.",
      next: `${bringBack(facts)}${lateFee(facts)} Если оно нужно вам дольше, заранее договоритесь с пунктом проката.`,
    }),
    overdue: (facts) => ({
      headline: `Заказ ${facts.number}: срок возврата истёк`,
      happened: `Оборудование нужно было вернуть${ifPresent(facts.fields.returnBy, (moment) => ` до ${moment}`)}, но в пункт проката «${facts.shop}» оно ещё не поступило.`,
      next: `${hurry}${lateFee(facts)}`,
    }),
    lateFeeDue: ({ number, charge }) => ({
      headline: `Заказ ${number}: плата за просрочку, ${charge}`,
      happened: `Прошли ещё одни сутки, а оборудование не возвращено. К счёту добавлено ${charge}.`,
      next: hurry,
    }),
    returned: (facts) => ({
      headline: `Заказ ${facts.number}: оборудование возвращено`,
      happened: `Пункт проката «${facts.shop}» принял оборудование, всё в порядке. Спасибо!`,
      next: settlement(facts),
    }),
    damaged: (facts) => ({
      headline: `Заказ ${facts.number}: оборудование возвращено с повреждением`,
      happened: `Пункт проката «${facts.shop}» принял оборудование и обнаружил повреждение. Подробности ниже.`,
      next: `${ifPresent(facts.fields.deposit, () => "Стоимость повреждения удержат из залога. ")}${settlement(facts)}`,
    }),
    cancelled: (facts) => ({
      headline: `Заказ ${facts.number}: бронь отменена`,
      happened: `Пункт проката «${facts.shop}» отменил вашу бронь.`,
      next: refundSentence(facts),
    }),
  },
  /** What the rental shop reads. */
  shop: {
    reserved: ({ number, total }) => ({
      headline: `Заказ ${number}: новая бронь, ${total}`,
      happened: "Поступила новая бронь.",
      next: "Подготовьте оборудование. При выдаче укажите срок возврата, а также залог и плату за просрочку, если о них договорились.",
    }),
    overdue: (facts) => ({
      headline: `Заказ ${facts.number}: оборудование не вернули в срок`,
      happened: `Оборудование нужно было вернуть${ifPresent(facts.fields.returnBy, (moment) => ` до ${moment}`)}.`,
      next: `Свяжитесь с клиентом, затем отметьте возврат или укажите новый срок.${lateFee(facts)}`,
    }),
    cancelled: (facts) => ({
      headline: `Заказ ${facts.number}: клиент отменил бронь`,
      happened: "Клиент отменил бронь.",
      next: `Держать для него оборудование больше не нужно. ${refundInstruction(facts)}`,
    }),
  },
};

const hurry = "Верните его как можно скорее или договоритесь с пунктом проката о новом сроке.";

const bringBack = ({ fields }: TemplateData): string =>
  ifPresent(fields.returnBy, (moment) => `Верните оборудование до ${moment}.`);

const lateFee = ({ fields }: TemplateData): string =>
  ifPresent(fields.lateFee, (sum) => ` Плата за каждые полные сутки просрочки: ${sum}.`);

const handedOut: MessageTemplate = (facts) => ({
  headline: `Заказ ${facts.number}: прокат${ifPresent(facts.fields.returnBy, (moment) => ` до ${moment}`)}`,
  happened: `Пункт проката «${facts.shop}» выдал вам оборудование.`,
  next: `${bringBack(facts)}${ifPresent(facts.fields.deposit, (sum) => ` Залог: ${sum}, его учтут при возврате.`)}${lateFee(facts)}`,
});

const extended: MessageTemplate = (facts) => ({
  headline: `Заказ ${facts.number}: новый срок возврата${ifPresent(facts.fields.returnBy, (moment) => `, ${moment}`)}`,
  happened: `Пункт проката «${facts.shop}» продлил вам срок проката.`,
  next: `${bringBack(facts)}${lateFee(facts)}`,
});

function settlement({ refund, owes, due }: TemplateData): string {
  if (refund) return `Вам вернут ${refund}. Мы напишем, когда возврат будет сделан.`;
  return owes ? `Осталось оплатить ${due}.` : "Всё оплачено.";
}
