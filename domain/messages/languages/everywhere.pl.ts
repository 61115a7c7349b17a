import { ifPresent, type TemplatesLike } from "../text-types.ts";
import type * as english from "./everywhere.en.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
export const buyer: TemplatesLike<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Zamówienie ${number} zostało złożone`,
    happened: `Dziękujemy! Państwa zamówienie dotarło do sklepu ${shop}.`,
    next: "Teraz je sprawdzamy. Napiszemy, gdy tylko coś się zmieni.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: dostawca wyznaczony`,
    happened: "Do Państwa zamówienia został przypisany dostawca.",
    next: estimate
      ? `Orientacyjny czas dostawy: ${estimate}. Dostawca może przyjechać wcześniej lub później.`
      : "Napiszemy, gdy tylko coś się zmieni.",
    sms: ifPresent(estimate, (time) => `Czas orientacyjny: ${time}`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: dostawca jest w drodze`,
    happened: "Dostawca wyruszył z Państwa zamówieniem.",
    next: estimate
      ? `Orientacyjny czas dostawy: ${estimate}. Dostawca może przyjechać wcześniej lub później.`
      : "Prosimy mieć telefon pod ręką: dostawca może zadzwonić.",
    sms: ifPresent(estimate, (time) => `Czas orientacyjny: ${time}`),
  }),
  deliver: ({ number }) => ({
    headline: `Zamówienie ${number} zostało dostarczone`,
    happened: "Dostawca przekazał Państwa zamówienie.",
    next: "Jeśli coś się nie zgadza, prosimy napisać do nas na stronie zamówienia.",
  }),
  fail: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: nie udało się dostarczyć`,
    happened: "Dostawca nie mógł przekazać Państwa zamówienia.",
    next: `Sklep ${shop} uzgodni z Państwem nowy termin.`,
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Zamówienie ${number}: zwrot ${returned}`,
    happened: `Sklep ${shop} zwrócił Państwu ${returned} za to zamówienie.`,
    next: "Nie trzeba nic robić. Przelew może potrwać kilka dni.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Zamówienie ${number}: inny termin dostawy?`,
    happened: `Sklep ${shop} proponuje inny termin dostawy: ${newTime}.`,
    next: "Bez Państwa zgody nic się nie zmieni. Prosimy odpowiedzieć na stronie zamówienia: tak lub nie.",
    button: "Odpowiedz: tak lub nie",
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Zamówienie ${number}: dopłata ${surcharge}?`,
    happened: `Sklep ${shop} pyta, czy zgadzają się Państwo dopłacić ${surcharge}; powód podajemy poniżej.`,
    next: "Dopłata obowiązuje tylko za Państwa zgodą. Prosimy odpowiedzieć na stronie zamówienia: tak lub nie.",
    button: "Odpowiedz: tak lub nie",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "contractor"
        ? "Wykonawca napisał do Państwa w sprawie zamówienia."
        : actor === "support"
          ? "Dział wsparcia napisał do Państwa w sprawie zamówienia."
          : `Sklep ${shop} napisał do Państwa w sprawie zamówienia.`,
    next: "Wiadomość można przeczytać i odpowiedzieć na nią na stronie zamówienia.",
    button: "Przeczytaj i odpowiedz",
  }),
  status: ({ number, status }) => ({
    headline: `Zamówienie ${number}: ${status}`,
    happened: `Nowy status zamówienia: ${status}.`,
    next: "Napiszemy, gdy tylko coś się zmieni.",
  }),
};

/** What the shop reads, likewise. */
export const shop: TemplatesLike<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Zamówienie ${number}: nowe, ${total}`,
    happened: "Wpłynęło nowe zamówienie.",
    next: "Prosimy je sprawdzić i przyjąć do realizacji.",
  }),
  deliver: ({ number }) => ({
    headline: `Zamówienie ${number} zostało dostarczone`,
    happened: "Dostawca przekazał zamówienie.",
    next: "Prosimy sprawdzić płatność i zamknąć zamówienie.",
  }),
  fail: ({ number }) => ({
    headline: `Zamówienie ${number}: nie udało się dostarczyć`,
    happened: "Dostawca nie mógł przekazać zamówienia.",
    next: "Prosimy uzgodnić z klientem nowy termin albo anulować zamówienie.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Zamówienie ${number}: do zwrotu ${returned}`,
    happened: late
      ? "Płatność wpłynęła po zakończeniu zamówienia."
      : "Wpłynęło więcej pieniędzy, niż należało zapłacić.",
    next: `Prosimy zwrócić klientowi ${returned} i odnotować zwrot.`,
  }),
  acceptProposal: ({ number, newTime, surcharge, due }) => ({
    headline: `Zamówienie ${number}: klient się zgadza`,
    happened: newTime
      ? `Klient zgadza się na nowy termin dostawy: ${newTime}.`
      : `Klient zgadza się dopłacić ${surcharge}.`,
    next: newTime ? "Od teraz obowiązuje ten termin." : `Do zapłaty pozostaje ${due}.`,
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Zamówienie ${number}: klient się nie zgadza`,
    happened: newTime
      ? `Klient nie zgadza się na termin dostawy ${newTime}.`
      : `Klient nie zgadza się dopłacić ${surcharge}.`,
    next: "Wszystko zostaje tak, jak zamówiono. Można zaproponować coś innego lub omówić to w wiadomościach do zamówienia.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "support"
        ? "W sprawie tego zamówienia napisał dział wsparcia."
        : "W sprawie tego zamówienia napisał klient.",
    next: "Prosimy ją przeczytać i odpowiedzieć w wiadomościach do zamówienia.",
  }),
};

/** What a contractor reads, likewise. */
export const contractor: TemplatesLike<typeof english.contractor> = {
  dialog: ({ number, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "support"
        ? "W sprawie tego zamówienia napisał do Państwa dział wsparcia."
        : "W sprawie tego zamówienia napisał do Państwa klient.",
    next: "Prosimy ją przeczytać i odpowiedzieć w wiadomościach do zamówienia.",
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: TemplatesLike<typeof english.deliverer> = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Zamówienie ${number}: nowa dostawa`,
    happened: `Sklep ${shop} powierzył Państwu tę dostawę.`,
    next: "Miejsce i czas podajemy poniżej. Po przekazaniu zamówienia prosimy oznaczyć je jako dostarczone.",
    button: "Otwórz dostawę",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer: TemplatesLike<typeof english.formerDeliverer> = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: dostawa już nieaktualna`,
    happened: "To zamówienie dostarczy teraz inny dostawca.",
    next: `Prosimy go nie dostarczać. Jeśli towar jest u Państwa, prosimy zwrócić go do sklepu ${shop}.`,
    sms: "Prosimy go nie dostarczać",
  }),
};
