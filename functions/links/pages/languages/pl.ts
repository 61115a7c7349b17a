import type { PageTexts } from "./en.ts";

/** What Polish pages say. */
export const pl: PageTexts = {
  order: (number) => `Zamówienie ${number}`,
  questions: "Pytania? Telefon do sklepu:",
  headings: {
    goods: "Zamówione produkty",
    parcel: "Co jest do dostarczenia",
    details: "Szczegóły",
    place: "Dokąd",
    pickup: "Odbiór",
    payment: "Do zapłaty",
    history: "Historia zamówienia",
    actions: "Co można teraz zrobić",
    conversation: "Wiadomości",
    photos: "Zdjęcia zamówienia",
  },
  map: "Pokaż na mapie",
  call: "Zadzwoń",
  callShop: "Telefon do sklepu",
  giveNumber: (number) => `Przy odbiorze prosimy podać numer zamówienia: ${number}.`,
  closedNow: (when, isToday) =>
    isToday
      ? `Sklep jest teraz zamknięty. Otwarcie dziś o ${when}.`
      : `Sklep jest teraz zamknięty. Otwarcie: ${when}.`,
  road: {
    name: "Etapy zamówienia",
    done: ", gotowe",
    by: (moment) => `do ${moment}`,
    usually: (moment) => `zwykle do ${moment}`,
    about: (moment) => `około ${moment}`,
    agreed: (moment) => `wizyta ${moment}`,
  },
  pay: {
    button: (sum) => `Zapłać ${sum}`,
    transfer: "Prosimy o przelew:",
    orTransfer: "Można też zapłacić przelewem:",
    orOnline: "Można też zapłacić online:",
    going: "Przechodzimy do płatności",
    goingText: (sum, host) =>
      `Kwotę ${sum} można bezpiecznie zapłacić na stronie ${host}. Jeśli nic się nie dzieje, prosimy użyć przycisku.`,
    onDelivery: "Do zapłaty przy dostawie",
    onPickup: "Do zapłaty przy odbiorze",
  },
  callBuyer: "Telefon do klienta",
  callRecipient: "Telefon do odbiorcy",
  photo: (number) => `Zdjęcie ${number} zamówienia`,
  giftCall:
    "To prezent: prosimy nie dzwonić do odbiorcy i nie mówić, od kogo jest. W razie potrzeby prosimy dzwonić do sklepu.",
  estimate: (time) => `Orientacyjny czas dostawy: ${time}. Czas może się zmienić.`,
  photoLiked: {
    yes: "To zdjęcie się Państwu podoba.",
    no: "To zdjęcie się Państwu nie podoba; sklep o tym wie.",
  },
  onHold: "Terminy tego zamówienia są na razie wstrzymane.",
  problem: "Problem został zgłoszony. Zajmują się nim sklep i dział wsparcia.",
  cancelRequested: "Prośba o anulowanie została wysłana. Decyzję podejmie dział wsparcia.",
  undoUntil: (time) =>
    `Nie ten przycisk? Można to cofnąć do ${time}. Do tego czasu klient nie dostanie wiadomości.`,
  refund: {
    nothing: "Nic jeszcze nie zapłacono, więc nie ma czego zwracać.",
    everything: (back) => `Zwrócimy Państwu ${back}, czyli całą kwotę: dostawa jeszcze się nie zaczęła.`,
    part: (back, kept) =>
      `Zwrócimy Państwu ${back}. Koszt dostawy (${kept}) nie podlega zwrotowi, bo zamówienie jest już w drodze.`,
    due: (back) => `Zwrócimy Państwu ${back}.`,
    done: (back) => `Zwróciliśmy Państwu ${back}.`,
  },
  fields: {
    reason: "Dlaczego?",
    comment: "Kto odebrał?",
    text: "Co jest nie tak?",
    remark: "Uwagi (nieobowiązkowo)",
    message: "Treść wiadomości",
    review: "Kilka słów (nieobowiązkowo)",
    stars: "Ile gwiazdek?",
    liked: "Czy zdjęcie się podoba?",
    allowed: "Jeśli odbiorcy nie będzie na miejscu, czy zamówienie może odebrać ktoś inny?",
    anyway:
      "Dostawa została wstrzymana. Prosimy zaznaczyć tylko wtedy, gdy sklep poprosił, żeby mimo to dostarczyć zamówienie.",
    collected: "Gotówka odebrana",
    yes: "Tak",
    no: "Nie",
  },
  actions: {
    onMyWay: { button: "Jestem w drodze" },
    deliver: {
      button: "Dostarczone do rąk własnych",
    },
    deliverElse: { title: "Odebrał ktoś inny", button: "Dostarczone tej osobie" },
    fail: {
      title: "Nie udało się dostarczyć",
      button: "Zgłoś nieudaną dostawę",
    },
    undo: { button: "Cofnij" },
    receive: { button: "Tak, mam przesyłkę" },
    collect: { button: "Tak, zamówienie odebrane" },
    acceptProposal: { title: "Pytanie od sklepu", button: "Tak, zgadzam się" },
    declineProposal: { title: "Nie, to mi nie odpowiada", button: "Nie zgadzam się" },
    message: { button: "Wyślij wiadomość" },
    reportProblem: {
      title: "Jest problem",
      button: "Zgłoś problem",
    },
    cancel: {
      title: "Anuluj zamówienie",
      button: "Anuluj zamówienie teraz",
    },
    requestCancel: {
      title: "Poproś o anulowanie",
      button: "Wyślij do działu wsparcia",
    },
    ratePhoto: { title: "Zdjęcie", button: "Wyślij" },
    allowThirdPerson: { title: "Jeśli odbiorcy nie będzie na miejscu", button: "Wyślij" },
    rate: { title: "Ocena", button: "Wyślij ocenę" },
  },
  done: {
    onMyWay: "Dziękujemy. Odnotowaliśmy, że są Państwo w drodze.",
    deliver: "Dziękujemy. Zamówienie oznaczono jako dostarczone.",
    fail: "Dziękujemy. Sklep wie, że dostawa się nie udała.",
    undo: "Cofnięto. Zamówienie jest w poprzednim stanie.",
    receive: "Dziękujemy za potwierdzenie odbioru.",
    collect: "Dziękujemy za potwierdzenie odbioru.",
    acceptProposal: "Dziękujemy. Zmiana jest uzgodniona.",
    declineProposal: "Dziękujemy za odpowiedź. Wszystko zostaje bez zmian.",
    reportProblem: "Dziękujemy. Sklep i dział wsparcia wiedzą o problemie.",
    cancel: "Zamówienie zostało anulowane.",
    requestCancel: "Dziękujemy. Dział wsparcia podejmie decyzję i odpisze.",
    ratePhoto: "Dziękujemy. Sklep widzi odpowiedź.",
    allowThirdPerson: "Dziękujemy. Kurier się do tego zastosuje.",
    rate: "Dziękujemy za ocenę.",
  },
  ownCommand: {
    done: "Dziękujemy. Zapisano.",
    optional: (label) => `${label} (nieobowiązkowo)`,
    units: { days: "dni", hours: "godziny", minutes: "minuty" },
  },
  consent: {
    yes: "Obecnie zamówienie może odebrać za odbiorcę ktoś inny.",
    no: "Obecnie zamówienie zostanie przekazane tylko do rąk własnych.",
  },
  nobodyElse: "Klient prosi o doręczenie do rąk własnych: prosimy nie oddawać zamówienia nikomu innemu.",
  proposal: {
    time: (time, why) =>
      `Sklep proponuje inny termin dostawy: ${time}${why}. Bez Państwa zgody nic się nie zmieni.`,
    surcharge: (sum, why) => `Sklep prosi o dopłatę ${sum}${why}. Bez Państwa zgody nic się nie zmieni.`,
  },
  conversation: {
    you: "Państwa wiadomość",
    contractor: "Wykonawca",
    support: "Dział wsparcia",
    unread: "nowa",
    earlier: "Widać tu tylko najnowsze wiadomości.",
  },
  onlyIfAgreed: "Tylko za wcześniejszą zgodą klienta.",
  askSupport: {
    onTheWay: (costs) =>
      `Zamówienie jest już w drodze. Decyzję podejmie dział wsparcia${costs ? "; w razie anulowania koszt dostawy nie podlega zwrotowi" : ""}.`,
    before: "Dział wsparcia rozpatrzy prośbę i podejmie decyzję.",
  },
  notices: {
    changed: "Zamówienie zmieniło się w międzyczasie, więc nic nie zrobiliśmy. Oto jego obecny stan.",
    unverified:
      "Ze względów bezpieczeństwa nie mogliśmy tego przyjąć. Prosimy spróbować jeszcze raz przyciskami poniżej.",
    invalid: "Czegoś brakuje albo coś się nie zgadza. Prosimy sprawdzić wpisane dane.",
    payLater:
      "Strony płatności nie można teraz otworzyć; żadna kwota nie została pobrana. Prosimy spróbować za kilka minut.",
  },
  neutral: {
    title: "Ten link nie działa",
    text: "Być może jest w nim literówka, stracił ważność albo zastąpił go nowszy. Prosimy użyć linku z najnowszej wiadomości.",
  },
  replaced: {
    title: "Zlecenie nieaktualne",
    text: "To zamówienie dostarczy teraz inny kurier. Prosimy go nie dostarczać. Jeśli mają je Państwo u siebie, prosimy odwieźć je do sklepu.",
  },
  tooMany: { title: "Zbyt wiele prób", text: "Prosimy odczekać minutę i spróbować ponownie." },
  trouble: {
    title: "Prosimy spróbować ponownie",
    text: "Coś poszło nie tak po naszej stronie; nic nie zostało zmienione. Prosimy spróbować za chwilę.",
  },
  jobs: {
    day: {
      all: "Wszystkie dzisiejsze dostawy",
      title: "Dzisiejsze dostawy",
      none: "Na dziś nie ma już nic do dostarczenia.",
    },
    contact: {
      title: "Jak informujemy o zleceniach",
      label: "Proszę mnie informować",
      hint: "O każdym zleceniu i tak Państwa poinformujemy: jeśli wiadomość nie dotrze jedną drogą, wyślemy ją drugą.",
      save: "Zapisz",
      ways: { both: "e-mailem i SMS-em", sms: "SMS-em", email: "e-mailem" },
    },
    pending: { title: "Nowe zlecenie", next: "Sklep przekaże Państwu zamówienie." },
    assigned: {
      title: "Nowe zlecenie",
      next: "",
      asks: {
        onMyWay: "Prosimy dać znać po wyruszeniu.",
        deliver: "Po przekazaniu zamówienia prosimy to tutaj zaznaczyć.",
      },
    },
    onTheWay: {
      title: "W drodze",
      next: "",
      asks: { deliver: "Po przekazaniu zamówienia prosimy to tutaj zaznaczyć." },
    },
    readyForPickup: { title: "Nowe zlecenie", next: "Zamówienie jest gotowe." },
    delivered: { title: "Dostarczone", next: "To już wszystko. Dziękujemy!" },
    failed: {
      title: "Nie udało się dostarczyć",
      next: "Sklep uzgodni z klientem nowy termin.",
      asks: { deliver: "Jeśli zamówienie jednak uda się dostarczyć, prosimy to tutaj zaznaczyć." },
    },
    over: {
      title: "Zlecenie nieaktualne",
      next: "Zamówienie jest zakończone i nie trzeba go już dostarczać. Jeśli mają je Państwo u siebie, prosimy odwieźć je do sklepu.",
    },
  },
};
