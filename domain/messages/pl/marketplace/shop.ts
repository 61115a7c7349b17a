import type * as english from "../../en/marketplace/shop.ts";
import { ifPresent, type TemplateData, type TemplatesLike } from "../../words.ts";
import { refundInstruction } from "../refunds.ts";

/** What a marketplace's shop reads. */
export const shop: TemplatesLike<typeof english.shop> = {
  awaitingConfirmation: ({ number, total }) => ({
    headline: `Zamówienie ${number}: nowe, ${total}`,
    happened: "Wpłynęło nowe zamówienie.",
    next: "Prosimy sprawdzić towary, sposób dostawy i życzenia klienta, a następnie potwierdzić zamówienie albo anulować je z podaniem przyczyny.",
  }),
  received: (facts) => closedForShop(facts, "otrzymane"),
  pickedUp: (facts) => closedForShop(facts, "odebrane"),
  cancelled: (facts) => ({
    headline: `Zamówienie ${facts.number} anulowane przez klienta`,
    happened: "Klient anulował zamówienie.",
    next: `Prosimy niczego nie wysyłać. ${refundInstruction(facts)}`,
  }),
  unpaid: (facts) => ({
    headline: `Zamówienie ${facts.number} nie zostało opłacone`,
    happened: "Klient nie zapłacił w terminie. Zamówienie trafiło do historii.",
    next: facts.refund ? refundInstruction(facts) : "Jeśli płatność jeszcze wpłynie, damy znać.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Zamówienie ${number}: ${late ? "płatność po terminie" : "nadpłata"}, ${returned}`,
    happened: late
      ? "Płatność wpłynęła po zakończeniu zamówienia."
      : "Wpłynęło więcej pieniędzy, niż należało zapłacić.",
    next: late
      ? `Jeśli zamówienie można jeszcze zrealizować, prosimy je wznowić. W przeciwnym razie prosimy zwrócić klientowi ${returned} i odnotować zwrot.`
      : `Prosimy zwrócić klientowi ${returned} i odnotować zwrot.`,
  }),
  reportProblem: ({ number }) => ({
    headline: `Zamówienie ${number}: klient zgłasza problem`,
    happened: "Klient zgłosił problem, jego słowa są poniżej.",
    next: "Prosimy wyjaśnić sprawę z klientem. Do tego czasu zamówienie samo się nie zamknie. Dział wsparcia też o tym wie.",
  }),
  resolveProblem: ({ number, until }) => ({
    headline: `Zamówienie ${number}: problem rozwiązany`,
    happened: "Dział wsparcia zakończył sprawę, odpowiedź jest poniżej.",
    next: `Teraz klient potwierdzi odbiór${ifPresent(until, (moment) => ` albo zamówienie zamknie się samo: ${moment}`)}.`,
  }),
};

/** What support reads. */
export const support: TemplatesLike<typeof english.support> = {
  reportProblem: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: problem, „${shop}”`,
    happened: "Klient zgłosił problem, jego słowa są poniżej.",
    next: "Prosimy wyjaśnić sprawę z obiema stronami i zapisać rozwiązanie. Do tego czasu odliczanie jest wstrzymane.",
  }),
};

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Zamówienie ${number} ${as}`,
  happened:
    command === "expire" ? "Klient nie zgłosił problemu w terminie." : "Klient ma zamówienie u siebie.",
  next: "Zamówienie jest zamknięte i trafiło do historii. Nie trzeba nic robić.",
});
