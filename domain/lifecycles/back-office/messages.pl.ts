import { refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Zamówienie ${number} jest w realizacji`,
      happened: "Przygotowujemy Państwa zamówienie.",
      next: "Napiszemy, gdy wyruszy do Państwa.",
    }),
    outForDelivery: ({ number, estimate }) => ({
      headline: `Zamówienie ${number} jest w drodze`,
      happened: "Państwa zamówienie zostało przekazane do dostawy.",
      next: estimate
        ? `Orientacyjny czas dostawy: ${estimate}. Dostawca może przyjechać wcześniej lub później.`
        : "Prosimy mieć telefon pod ręką: dostawca może zadzwonić.",
      sms: ifPresent(estimate, (time) => `Czas orientacyjny: ${time}`),
    }),
    delivered: ({ number, shop }) => ({
      headline: `Zamówienie ${number} zostało dostarczone`,
      happened: "Państwa zamówienie zostało przekazane.",
      next: `Nie trzeba nic więcej robić. Dziękujemy za wybór „${shop}”!`,
    }),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} zostało anulowane`,
      happened: `„${data.shop}” anuluje Państwa zamówienie.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Zamówienie ${number}: nie udało się dostarczyć`,
      happened: "Dostawca nie mógł przekazać Państwa zamówienia.",
      next: `„${shop}” uzgodni z Państwem nowy termin.`,
    }),
  },
  /** What the shop reads. */
  shop: {
    fail: ({ number }) => ({
      headline: `Zamówienie ${number}: nie udało się dostarczyć`,
      happened: "Dostawca nie mógł przekazać zamówienia.",
      next: "Prosimy uzgodnić z klientem nowy termin albo anulować zamówienie.",
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Zamówienie ${number}: dostawa anulowana`,
      happened: "Zamówienie zostało anulowane.",
      next: `Prosimy go nie dostarczać, a jeśli zostało już odebrane, odwieźć je do „${shop}”.`,
    }),
  },
};
