import { ifPresent, type TemplatesLike } from "../text-types.ts";
import type * as english from "./everywhere.en.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
export const buyer: TemplatesLike<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Mamy Państwa zamówienie ${number}`,
    happened: `Dziękujemy za zamówienie w sklepie ${shop}!`,
    next: "Teraz je sprawdzamy. Napiszemy, gdy tylko coś się zmieni.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: kurier jest wyznaczony`,
    happened: "Państwa zamówienie dostarczy kurier.",
    next: estimate
      ? `Orientacyjny czas dostawy: ${estimate}. Kurier może przyjechać nieco wcześniej lub później.`
      : "Napiszemy, gdy tylko coś się zmieni.",
    sms: ifPresent(estimate, (time) => `Orientacyjny czas dostawy: ${time}`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: kurier jest w drodze`,
    happened: "Kurier wyruszył z Państwa zamówieniem.",
    next: estimate
      ? `Orientacyjny czas dostawy: ${estimate}. Kurier może przyjechać nieco wcześniej lub później.`
      : "Prosimy mieć telefon pod ręką: kurier może zadzwonić.",
    sms: ifPresent(estimate, (time) => `Orientacyjny czas dostawy: ${time}`),
  }),
  deliver: ({ number }) => ({
    headline: `Zamówienie ${number} zostało dostarczone`,
    happened: "Państwa zamówienie zostało przekazane.",
    next: "",
    asks: { message: "Jeśli coś się nie zgadza, prosimy do nas napisać na stronie zamówienia." },
  }),
  fail: ({ number, shop }) => ({
    headline: `Zamówienia ${number} nie udało się dostarczyć`,
    happened: "Kurierowi nie udało się dostarczyć Państwa zamówienia.",
    next: `Sklep ${shop} skontaktuje się z Państwem, aby uzgodnić nowy termin.`,
  }),
  addParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Zamówienie ${number}: kolejna przesyłka`,
    happened: "Część zamówienia jedzie do Państwa w osobnej przesyłce.",
    next: "Wszystkie numery przesyłek podajemy poniżej.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  correctParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Zamówienie ${number}: nowy numer przesyłki`,
    happened: "Poprzedni numer przesyłki był błędny. Właściwy podajemy poniżej.",
    next: "Nie trzeba nic więcej robić.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Zamówienie ${number}: zwrot ${returned}`,
    happened: `Sklep ${shop} zwrócił Państwu ${returned} za to zamówienie.`,
    next: "Nie trzeba nic robić. Pieniądze mogą dotrzeć za kilka dni.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Zamówienie ${number}: inny termin dostawy?`,
    happened: `Sklep ${shop} proponuje inny termin dostawy: ${newTime}.`,
    next: "Bez Państwa zgody nic się nie zmieni.",
    asks: { acceptProposal: "Prosimy odpowiedzieć na stronie zamówienia: tak lub nie." },
    button: { acceptProposal: "Odpowiedź (tak lub nie)" },
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Zamówienie ${number}: dopłata ${surcharge}?`,
    happened: `Sklep ${shop} pyta, czy zgadzają się Państwo dopłacić ${surcharge}. Powód podajemy poniżej.`,
    next: "Dopłata obowiązuje tylko za Państwa zgodą.",
    asks: { acceptProposal: "Prosimy odpowiedzieć na stronie zamówienia: tak lub nie." },
    button: { acceptProposal: "Odpowiedź (tak lub nie)" },
  }),
  correct: ({ number, shop, actor, newLink }) => ({
    headline: `Zamówienie ${number}: poprawione dane`,
    happened:
      actor === "support"
        ? "Nasz dział wsparcia poprawił dane Państwa zamówienia."
        : `Sklep ${shop} poprawił dane Państwa zamówienia.`,
    next: newLink
      ? "Od teraz prosimy korzystać z linku w tej wiadomości: poprzedni już nie działa."
      : "Znajdą je Państwo na stronie zamówienia.",
    asks: { message: "Jeśli coś się nie zgadza, prosimy tam do nas napisać." },
  }),
  renewLink: ({ number }) => ({
    headline: `Zamówienie ${number}: nowy link`,
    happened: "Przesyłamy nowy link do strony Państwa zamówienia.",
    next: "Od teraz prosimy korzystać z niego: poprzedni już nie działa.",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "contractor"
        ? "Wykonawca napisał do Państwa w sprawie zamówienia."
        : actor === "support"
          ? "Dział wsparcia napisał do Państwa w sprawie zamówienia."
          : `Sklep ${shop} napisał do Państwa w sprawie zamówienia.`,
    next: "",
    asks: { message: "Wiadomość można przeczytać i odpowiedzieć na nią na stronie zamówienia." },
    button: { message: "Wiadomość i odpowiedź" },
  }),
  overtaken: ({ number, shop, command, status, present }) => ({
    headline:
      command === "create"
        ? `Mamy Państwa zamówienie ${number}: ${present}`
        : `Zamówienie ${number}: ${status}, a teraz ${present}`,
    happened:
      command === "create"
        ? `Dziękujemy za zamówienie w sklepie ${shop}!`
        : `Zamówienie miało już status: ${status}.`,
    next: `Obecny status zamówienia: ${present}.`,
  }),
  status: ({ number, status }) => ({
    headline: `Zamówienie ${number}: ${status}`,
    happened: `Nowy status zamówienia: ${status}.`,
    next: "Napiszemy, gdy tylko coś się zmieni.",
  }),
};

const takeOn = "Potem prosimy przyjąć je do realizacji.";
const recordPayment = "Jeśli wpłata zostaje u Państwa, prosimy odnotować płatność samodzielnie.";
const decide = "Prosimy zdecydować, co dalej z zamówieniem.";
const another = "Można zaproponować coś innego.";

/** What the shop reads, likewise. */
export const shop: TemplatesLike<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Zamówienie ${number}: nowe${ifPresent(total, (sum) => `, ${sum}`)}`,
    happened: "Wpłynęło nowe zamówienie.",
    next: "Prosimy je sprawdzić.",
    asks: { start: takeOn, move: takeOn },
  }),
  deliver: ({ number }) => ({
    headline: `Zamówienie ${number} zostało dostarczone`,
    happened: "Kurier dostarczył zamówienie.",
    next: "Prosimy sprawdzić płatność.",
    asks: { move: "Potem prosimy zamknąć zamówienie." },
  }),
  fail: ({ number }) => ({
    headline: `Zamówienia ${number} nie udało się dostarczyć`,
    happened: "Kurierowi nie udało się dostarczyć zamówienia.",
    next: "Prosimy uzgodnić z klientem nowy termin.",
    asks: { cancel: "Jeśli nie jest to możliwe, prosimy anulować zamówienie." },
  }),
  refund: ({ number, returned, allReturned }) => ({
    headline: `Zamówienie ${number}: zwrócono ${returned}`,
    happened: `Operator płatności informuje, że klient otrzymał zwrot: ${returned}.`,
    next: allReturned
      ? "Za to zamówienie nie ma już żadnej wpłaty. Prosimy nie wysyłać towaru bez porozumienia z klientem."
      : "Jeśli zwrot nie został zlecony przez Państwa, prosimy sprawdzić jego przyczynę.",
  }),
  refundFailed: ({ number, reported = "" }) => ({
    headline: `Zamówienie ${number}: zwrot ${reported} się nie powiódł`,
    happened: `Operator płatności nie mógł zwrócić klientowi kwoty ${reported}.`,
    next: "",
    asks: { refund: "Prosimy ustalić z klientem inny sposób zwrotu, a potem odnotować zwrot." },
  }),
  disputed: ({ number, reported = "" }) => ({
    headline: `Zamówienie ${number}: bank klienta kwestionuje ${reported}`,
    happened: `Bank klienta wszczął spór o kwotę ${reported}.`,
    next: "Prosimy odpowiedzieć w terminie u operatora płatności i zachować dowód nadania.",
  }),
  disputeWon: ({ number, reported = "" }) => ({
    headline: `Zamówienie ${number}: spór rozstrzygnięty na Państwa korzyść`,
    happened: `Spór o kwotę ${reported} został rozstrzygnięty na Państwa korzyść.`,
    next: "Pieniądze pozostają u Państwa. Nic nie trzeba robić.",
  }),
  disputeLost: ({ number, reported = "" }) => ({
    headline: `Zamówienie ${number}: spór przegrany`,
    happened: `Spór o kwotę ${reported} został rozstrzygnięty na korzyść klienta, a pieniądze do niego wróciły.`,
    next: "Kwota liczy się jako zwrócona.",
    asks: { cancel: decide, move: decide, requestCancel: decide },
  }),
  wrongCurrency: ({ number, reported = "" }) => ({
    headline: `Zamówienie ${number}: wpłata w innej walucie, ${reported}`,
    happened: `Operator płatności informuje o wpłacie ${reported}; zamówienie jest w innej walucie.`,
    next: "Wpłata nie została zaliczona. Prosimy ją zwrócić albo porozumieć się z klientem.",
    asks: { confirmPayment: recordPayment, setPayment: recordPayment },
  }),
  parcelFailed: ({ number, carrier, trackingCode }) => ({
    headline: `Zamówienie ${number}: przesyłki nie udało się doręczyć`,
    happened: "Przewoźnik zgłasza, że nie udało mu się doręczyć tej przesyłki.",
    next: "Prosimy ustalić, co się stało.",
    asks: { message: "Potem prosimy napisać do klienta." },
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  parcelReturned: ({ number, carrier, trackingCode }) => ({
    headline: `Zamówienie ${number}: przesyłka wraca`,
    happened: "Przewoźnik zgłasza, że ta przesyłka wraca do sklepu.",
    next: "Prosimy uzgodnić z klientem, czy wysłać ją ponownie, czy zwrócić pieniądze.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  unreachable: ({ number }) => ({
    headline: `Zamówienie ${number}: nie można skontaktować się z klientem`,
    happened: "Żadna wiadomość o tym zamówieniu nie dociera do klienta: ani e-mail, ani SMS.",
    next: "Prosimy skontaktować się z klientem w inny sposób i poprawić jego dane kontaktowe w zamówieniu.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Zamówienie ${number}: do zwrotu ${returned}`,
    happened: late ? "Płatność wpłynęła po zakończeniu zamówienia." : "Klient zapłacił więcej, niż należało.",
    next: "",
    asks: { refund: `Prosimy zwrócić klientowi ${returned} i odnotować zwrot.` },
  }),
  acceptProposal: ({ number, newTime, surcharge, owes, due }) => ({
    headline: `Zamówienie ${number}: klient się zgadza`,
    happened: newTime
      ? `Klient zgadza się na nowy termin dostawy: ${newTime}.`
      : `Klient zgadza się dopłacić ${surcharge}.`,
    next: newTime
      ? "Od teraz obowiązuje nowy termin."
      : owes
        ? `Do zapłaty pozostaje ${due}.`
        : "Dopłatę doliczono do rachunku.",
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Zamówienie ${number}: klient się nie zgadza`,
    happened: newTime
      ? `Klient nie zgadza się na nowy termin dostawy: ${newTime}.`
      : `Klient nie zgadza się dopłacić ${surcharge}.`,
    next: "Wszystko zostaje tak, jak zamówiono.",
    asks: {
      proposeTime: another,
      proposeSurcharge: another,
      message: "Można to omówić w wiadomościach do zamówienia.",
    },
  }),
  correct: ({ number }) => ({
    headline: `Zamówienie ${number}: poprawione dane`,
    happened: "Dział wsparcia poprawił dane tego zamówienia.",
    next: "Aktualne dane podajemy poniżej.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "support"
        ? "W sprawie tego zamówienia napisał dział wsparcia."
        : "W sprawie tego zamówienia napisał klient.",
    next: "",
    asks: { message: "Prosimy przeczytać wiadomość i odpowiedzieć na nią w wiadomościach do zamówienia." },
  }),
};

/** What a contractor reads, likewise. */
export const contractor: TemplatesLike<typeof english.contractor> = {
  correct: ({ number }) => ({
    headline: `Zamówienie ${number}: poprawione dane`,
    happened: "Dane klienta w tym zamówieniu zostały poprawione.",
    next: "Prosimy sprawdzić je w zamówieniu przed dalszą pracą.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Zamówienie ${number}: nowa wiadomość`,
    happened:
      actor === "support"
        ? "W sprawie tego zamówienia napisał do Państwa dział wsparcia."
        : "W sprawie tego zamówienia napisał do Państwa klient.",
    next: "",
    asks: { message: "Prosimy przeczytać wiadomość i odpowiedzieć na nią w wiadomościach do zamówienia." },
  }),
};

/** What support reads, likewise. */
export const support: TemplatesLike<typeof english.support> = {
  parcelFailed: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: niedoręczona przesyłka ze sklepu ${shop}`,
    happened: "Przewoźnik zgłasza, że nie udało mu się doręczyć tej przesyłki.",
    next: "Sklep już o tym wie. Prosimy dopilnować, żeby klient dostał odpowiedź.",
  }),
  parcelReturned: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: przesyłka wraca do sklepu ${shop}`,
    happened: "Przewoźnik zgłasza, że ta przesyłka wraca do sklepu.",
    next: "Sklep już o tym wie. Prosimy dopilnować, żeby klient dostał odpowiedź.",
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: TemplatesLike<typeof english.deliverer> = {
  correct: ({ number, place, phone }) => ({
    headline: `Zamówienie ${number}: poprawione dane dostawy`,
    happened: "Dane dostawy tego zamówienia zostały poprawione.",
    next: "Właściwe dane podajemy poniżej.",
    button: { deliver: "Szczegóły dostawy" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Zamówienie ${number}: nowe zlecenie`,
    happened: `Sklep ${shop} powierzył Państwu tę dostawę.`,
    next: "Szczegóły podajemy poniżej.",
    asks: { deliver: "Po przekazaniu zamówienia prosimy oznaczyć je jako dostarczone." },
    button: { deliver: "Szczegóły dostawy" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer: TemplatesLike<typeof english.formerDeliverer> = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: zlecenie nieaktualne`,
    happened: "Dostawa tego zamówienia została przekazana innemu kurierowi.",
    next: `Prosimy go nie dostarczać. Jeśli mają je Państwo u siebie, prosimy odwieźć je do sklepu ${shop}.`,
    sms: "Prosimy go nie dostarczać",
  }),
};

/** What is read where a buyer was reached before a correction, perhaps by a stranger: nothing about the order. */
export const formerBuyer: TemplatesLike<typeof english.formerBuyer> = {
  correct: ({ number, shop }) => ({
    headline: `Zamówienie ${number}: zmiana danych kontaktowych`,
    happened:
      "Dane kontaktowe tego zamówienia zostały poprawione i wiadomości o nim trafiają teraz gdzie indziej. Wcześniejszy link do niego już nie działa.",
    next: `Jeśli to nie Państwa zamówienie, nie trzeba nic robić. Jeśli Państwa, a zmiana jest dla Państwa zaskoczeniem, prosimy o kontakt ze sklepem ${shop}.`,
  }),
};
