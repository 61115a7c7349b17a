import { refundInstruction, refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

const cancellable = "Dopóki zamówienie nie wyruszy, można je anulować i odzyskać całą kwotę.";

const handedOver = "Jeśli zostało przekazane, prosimy to oznaczyć.";

const keepsDelivery = ({ hasLeft, deliveryCosts, refund }: TemplateData): boolean =>
  hasLeft && deliveryCosts && refund !== undefined;

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof giftShop> = {
  /** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
  buyer: {
    new: ({ number, shop }) => ({
      headline: `Mamy Państwa zamówienie ${number}`,
      happened: `Dziękujemy za zamówienie w sklepie ${shop}!`,
      next: "Sklep wkrótce je przyjmie i wtedy do Państwa napiszemy.",
      asks: { cancel: cancellable },
    }),
    accepted: ({ number, shop, photographed }) => ({
      headline: `Zamówienie ${number} zostało przyjęte`,
      happened: `Sklep ${shop} przyjął Państwa zamówienie do realizacji.`,
      next: photographed ? "Przed dostawą pokażemy Państwu zdjęcie." : "Napiszemy, gdy zamówienie wyruszy.",
      asks: { cancel: cancellable },
    }),
    photo: ({ number }) => ({
      headline: `Zamówienie ${number}: zdjęcie jest gotowe`,
      happened: "Sklep sfotografował Państwa zamówienie.",
      next: "",
      asks: {
        ratePhoto:
          "Prosimy o ocenę zdjęcia. Jeśli coś się nie podoba, sklep uzgodni z Państwem poprawki. Odpowiedź nie opóźni dostawy.",
      },
      button: { ratePhoto: "Zdjęcie i ocena" },
    }),
    courierLeft: ({ number, estimate, deliveryCosts }) => ({
      headline: `Zamówienie ${number} jest w drodze`,
      happened: `Państwa zamówienie wyruszyło.${ifPresent(estimate, (time) => ` Orientacyjny czas dostawy: ${time}. Może ono dotrzeć nieco wcześniej lub później.`)}`,
      next: "Napiszemy, gdy zostanie przekazane.",
      asks: {
        requestCancel: `Anulowanie jest teraz możliwe tylko przez dział wsparcia${deliveryCosts ? ", a koszt dostawy nie podlega zwrotowi" : ""}.`,
      },
    }),
    done: ({ number, toThirdPerson }) => ({
      headline: `Zamówienie ${number} zostało dostarczone`,
      happened: toThirdPerson
        ? "Zgodnie z ustaleniami zamówienie przekazano innej osobie."
        : "Państwa zamówienie zostało przekazane.",
      next: "Dziękujemy za zaufanie!",
      asks: { rate: "Prosimy o ocenę." },
      button: { rate: "Ocena zamówienia" },
    }),
    declined: (data) => ({
      headline: `Zamówienie ${data.number}: sklep nie może go zrealizować`,
      happened: `Przykro nam: sklep ${data.shop} odrzucił Państwa zamówienie.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Zamówienia ${number} nie udało się dostarczyć`,
      happened: "Nie udało się przekazać Państwa zamówienia; powód podajemy poniżej.",
      next: `Sklep ${shop} uzgodni z Państwem, co dalej.`,
    }),
    dismissCancel: ({ number, shop }) => ({
      headline: `Zamówienie ${number} nie zostało anulowane`,
      happened:
        "Dział wsparcia rozpatrzył prośbę o anulowanie i zamówienie pozostaje w mocy. Powód podajemy poniżej.",
      next: `Sklep ${shop} kontynuuje jego realizację.`,
      asks: { message: "W razie pytań prosimy napisać do sklepu na stronie zamówienia." },
    }),
    cancelledBySupport: (data) => ({
      headline: `Zamówienie ${data.number} zostało anulowane`,
      happened: "Dział wsparcia anulował Państwa zamówienie.",
      next: `${refundSentence(data)}${keepsDelivery(data) ? " Koszt dostawy nie podlega zwrotowi, ponieważ zamówienie było już w drodze." : ""}`,
    }),
  },
  /** What a gift shop's staff read. */
  shop: {
    new: ({ number, total, by }) => ({
      headline: `Zamówienie ${number}: nowe${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Wpłynęło nowe zamówienie.",
      next: "Klient czeka.",
      asks: {
        accept: `Prosimy przyjąć zamówienie${ifPresent(by, (phrase) => ` ${phrase}`)}.`,
        decline: "Jeśli nie da się go zrealizować, prosimy je odrzucić.",
      },
    }),
    acceptDue: ({ number }) => ({
      headline: `Zamówienie ${number} wciąż czeka na przyjęcie`,
      happened: "Nikt jeszcze nie przyjął tego zamówienia.",
      next: "",
      asks: {
        accept: "Prosimy przyjąć je teraz.",
        decline: "Jeśli nie da się go zrealizować, prosimy je odrzucić.",
      },
      otherwise: "Samo nie zostanie anulowane, ale może je anulować klient.",
    }),
    deliveryDue: ({ number }) => ({
      headline: `Zamówienie ${number}: czas dostawy minął`,
      happened: "Uzgodniony czas dostawy minął, a zamówienie nie zostało oznaczone jako zrealizowane.",
      next: "Jeśli zamówienie się spóźnia, prosimy uzgodnić z klientem nowy termin.",
      asks: { deliver: handedOver },
    }),
    fulfilmentDue: ({ number }) => ({
      headline: `Zamówienie ${number}: minął czas realizacji`,
      happened: "Zamówienie powinno już być u odbiorcy, a nie zostało oznaczone jako zrealizowane.",
      next: "Jeśli potrzeba więcej czasu, prosimy uzgodnić z klientem termin dostawy.",
      asks: { deliver: handedOver },
    }),
    photoDue: ({ number }) => ({
      headline: `Zamówienie ${number}: czas na zdjęcie`,
      happened: "Dostawa wkrótce się zacznie, a zdjęcia jeszcze nie ma.",
      next: "",
      asks: { addPhoto: "Prosimy dodać je teraz, aby klient zdążył odpowiedzieć." },
      otherwise: "Nie trzeba wstrzymywać dostawy.",
    }),
    ratingDue: ({ number }) => ({
      headline: `Zamówienie ${number}: zdjęcie bez oceny`,
      happened: "Klient nie ocenił zdjęcia.",
      next: "",
      asks: { message: "Prosimy zapytać w wiadomościach do zamówienia, czy wszystko mu odpowiada." },
      otherwise: "Nie trzeba wstrzymywać dostawy.",
    }),
    ratePhoto: ({ number, liked }) => ({
      headline: `Zamówienie ${number}: zdjęcie ${liked ? "podoba się" : "nie podoba się"} klientowi`,
      happened: liked ? "Klientowi podoba się zdjęcie." : "Klientowi nie podoba się zdjęcie.",
      next: liked ? "" : "Prosimy uzgodnić z klientem poprawki i je wprowadzić.",
      asks: liked
        ? { dispatch: "Można wysłać zamówienie w drogę." }
        : { addPhoto: "Potem prosimy dodać nowe zdjęcie." },
    }),
    done: ({ number }) => ({
      headline: `Zamówienie ${number} zostało dostarczone`,
      happened: "Zamówienie zostało przekazane.",
      next: "Zamówienie jest zrealizowane. Nie trzeba nic więcej robić.",
    }),
    cancelledByBuyer: (data) => ({
      headline: `Zamówienie ${data.number} anulowane przez klienta`,
      happened: "Klient anulował zamówienie.",
      next: "Prosimy wstrzymać realizację.",
      ...refundInstruction(data),
    }),
    cancelledBySupport: (data) => ({
      headline: `Zamówienie ${data.number} anulowane przez dział wsparcia`,
      happened: data.hasLeft
        ? `Dział wsparcia anulował zamówienie, które było już w drodze.${keepsDelivery(data) ? " Opłata za dostawę zostaje w sklepie." : ""}`
        : "Dział wsparcia anulował zamówienie.",
      next: data.hasLeft ? "Prosimy zawrócić kuriera." : "Prosimy wstrzymać realizację.",
      ...refundInstruction(data),
    }),
    fail: ({ number }) => ({
      headline: `Zamówienia ${number} nie udało się dostarczyć`,
      happened: "Nie udało się dostarczyć zamówienia. Powód podajemy poniżej.",
      next: "Prosimy uzgodnić z klientem, co dalej.",
      asks: {
        requestCancel: "Jeśli zamówienie ma zostać anulowane, prosimy zwrócić się do działu wsparcia.",
      },
    }),
    dismissCancel: ({ number }) => ({
      headline: `Zamówienie ${number} nie zostało anulowane`,
      happened:
        "Dział wsparcia rozpatrzył prośbę o anulowanie i zamówienie pozostaje w mocy. Powód podajemy poniżej.",
      next: "Prosimy kontynuować jego realizację.",
    }),
  },
  /** What support reads. */
  support: {
    requestCancel: ({ number, shop, actor, hasLeft, deliveryCosts }) => ({
      headline: `Zamówienie ${number}: prośba o anulowanie, sklep ${shop}`,
      happened: `${actor === "buyer" ? "Klient" : "Sklep"} prosi o anulowanie zamówienia. ${hasLeft ? "Jest ono już w drodze" : "Jeszcze nie wyruszyło"}.`,
      next: "Prosimy wyjaśnić to z obiema stronami.",
      asks: {
        cancel: `W razie anulowania zamówienia klient odzyskuje ${hasLeft && deliveryCosts ? "wszystko oprócz kosztu dostawy" : "całą kwotę"}.`,
        dismissCancel: "W przeciwnym razie prosimy odrzucić prośbę.",
      },
    }),
  },
  /** What the courier reads. */
  deliverer: {
    cancelledBySupport: ({ number, shop, hasLeft }) => ({
      headline: `Zamówienie ${number}: dostawa anulowana`,
      happened: "Zamówienie zostało anulowane.",
      next: hasLeft
        ? `Prosimy go nie przekazywać, tylko odwieźć do sklepu ${shop}.`
        : "Nie trzeba go już dostarczać.",
    }),
  },
};
