import * as everywhere from "../../messages/languages/everywhere.pl.ts";
import { refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    new: (data) => (data.command === "reopen" ? reopened(data) : everywhere.buyer.new(data)),
    inProgress: ({ number, pickup }) => ({
      headline: `Zamówienie ${number} jest w realizacji`,
      happened: "Przygotowujemy Państwa zamówienie.",
      next: pickup ? "Napiszemy, gdy będzie gotowe do odbioru." : "Napiszemy, gdy wyruszy do Państwa.",
    }),
    outForDelivery: (data) => (data.pickup ? readyForPickup(data) : outForDelivery(data)),
    delivered: ({ number, shop, pickup }) => ({
      headline: `Zamówienie ${number} zostało ${pickup ? "odebrane" : "dostarczone"}`,
      happened: pickup ? "Zamówienie zostało wydane w sklepie." : "Państwa zamówienie zostało przekazane.",
      next: `Dziękujemy za zakupy w sklepie ${shop}!`,
    }),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} zostało anulowane`,
      happened: `Sklep ${data.shop} anulował Państwa zamówienie.`,
      next: refundSentence(data),
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Zamówienie ${number}: dostawa anulowana`,
      happened: "Zamówienie zostało anulowane.",
      next: `Prosimy go nie dostarczać, a jeśli zostało już odebrane, odwieźć je do sklepu ${shop}.`,
    }),
  },
};

type Template = NonNullable<(typeof messages)["buyer"]["new"]>;

const reopened: Template = ({ number, shop }) => ({
  headline: `Zamówienie ${number} znów czeka na realizację`,
  happened: `Sklep ${shop} przywrócił Państwa zamówienie do kolejki.`,
  next: "Napiszemy, gdy tylko coś się zmieni.",
});

const outForDelivery: Template = ({ number, estimate }) => ({
  headline: `Zamówienie ${number} jest w drodze`,
  happened: "Państwa zamówienie zostało przekazane do dostawy.",
  next: estimate
    ? `Orientacyjny czas dostawy: ${estimate}. Kurier może przyjechać nieco wcześniej lub później.`
    : "Prosimy mieć telefon pod ręką: kurier może zadzwonić.",
  sms: ifPresent(estimate, (time) => `Orientacyjny czas dostawy: ${time}`),
});

const readyForPickup: Template = ({ number, shop, place }) => ({
  headline: `Zamówienie ${number} jest gotowe do odbioru`,
  happened: `Zamówienie czeka na Państwa w sklepie ${shop}.`,
  next: `Można je odebrać${ifPresent(place, (where) => ` pod adresem: ${where}`)}.`,
  sms: place,
});
