import type * as english from "../en/everywhere.ts";
import { given, type Like } from "../words.ts";

/** What buyers read in every lifecycle that has no words of its own for it. */
export const buyer: Like<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Zamówienie ${number} zostało złożone`,
    happened: `Dziękujemy! Państwa zamówienie dotarło do „${shop}”.`,
    next: "Teraz je sprawdzamy. Napiszemy, gdy tylko coś się zmieni.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: dostawca wyznaczony`,
    happened: "Do Państwa zamówienia został przypisany dostawca.",
    next: estimate
      ? `Orientacyjny czas dostawy: ${estimate}. Dostawca może przyjechać wcześniej lub później.`
      : "Napiszemy, gdy tylko coś się zmieni.",
    sms: given(estimate, (time) => `Czas orientacyjny: ${time}`),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Zamówienie ${number}: zwrot ${returned}`,
    happened: `„${shop}” zwraca Państwu ${returned} za to zamówienie.`,
    next: "Nie trzeba nic robić. Przelew może potrwać kilka dni.",
  }),
  status: ({ number, status }) => ({
    headline: `Zamówienie ${number}: ${status}`,
    happened: `Nowy status zamówienia: ${status}.`,
    next: "Napiszemy, gdy tylko coś się zmieni.",
  }),
};

/** What the shop reads, likewise. */
export const shop: Like<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Zamówienie ${number}: nowe, ${total}`,
    happened: "Wpłynęło nowe zamówienie.",
    next: "Prosimy je sprawdzić i przyjąć do realizacji.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Zamówienie ${number}: do zwrotu ${returned}`,
    happened: late
      ? "Płatność wpłynęła po zakończeniu zamówienia."
      : "Wpłynęło więcej pieniędzy, niż należało zapłacić.",
    next: `Prosimy zwrócić klientowi ${returned} i odnotować zwrot.`,
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: Like<typeof english.deliverer> = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Zamówienie ${number}: nowa dostawa`,
    happened: `„${shop}” przypisuje Państwu tę dostawę.`,
    next: "Miejsce i czas podajemy poniżej. Po przekazaniu zamówienia prosimy oznaczyć je jako dostarczone.",
    button: "Otwórz dostawę",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};
