import type { PageTexts } from "./en.ts";

/** What Polish pages say. */
export const pl: PageTexts = {
  order: (number) => `Zamówienie ${number}`,
  questions: "Pytania? Telefon do sklepu:",
  headings: {
    goods: "Zamówione produkty",
    load: "Co dostarczasz",
    delivery: "Dostawa",
    place: "Dokąd",
    payment: "Płatność",
    road: "Dotychczasowy przebieg",
    todo: "Co można teraz zrobić",
    dialog: "Wiadomości",
    photos: "Zamówienie na zdjęciach",
  },
  map: "Otwórz mapę",
  callBuyer: "Zadzwoń do klienta",
  callRecipient: "Zadzwoń do odbiorcy",
  photo: (number) => `Zdjęcie zamówienia, nr ${number}`,
  giftCall:
    "To prezent: prosimy nie dzwonić do odbiorcy i nie mówić, od kogo jest. W razie potrzeby prosimy dzwonić do sklepu.",
  estimate: (time) => `Orientacyjny czas dostawy: ${time}. To tylko wskazówka.`,
  deadlines: {
    payment: (moment) => `Prosimy zapłacić do: ${moment}. Potem zamówienie zostanie zamknięte.`,
    receipt: (moment) =>
      `Bez odpowiedzi zamówienie zostanie uznane za odebrane: ${moment}. Jeśli coś jest nie tak, prosimy zgłosić problem – wtedy termin przestanie biec.`,
    pickup: (moment) =>
      `Bez odpowiedzi odbiór zostanie uznany za dokonany: ${moment}. Jeśli coś jest nie tak, prosimy zgłosić problem – wtedy termin przestanie biec.`,
  },
  stopped: "Bieg terminów tego zamówienia jest na razie wstrzymany.",
  problem: "Problem został zgłoszony. Zajmują się nim sklep i dział wsparcia.",
  cancelAsked: "Wniosek o anulowanie został wysłany. Decyzję podejmie dział wsparcia.",
  undoUntil: (time) => `Zły przycisk? Można to cofnąć do ${time}. Wcześniej klient nie dostanie wiadomości.`,
  refund: {
    nothing: "Nic jeszcze nie zapłacono, więc nie ma czego zwracać.",
    everything: (back) => `Zwrócimy ${back}, czyli całość: dostawa jeszcze się nie zaczęła.`,
    part: (back, kept) =>
      `Zwrócimy ${back}. Koszt dostawy (${kept}) nie podlega zwrotowi, bo kurier jest już w drodze.`,
    due: (back) => `Do zwrotu: ${back}.`,
    done: (back) => `Zwrócono: ${back}.`,
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
    allowed: "Gdyby nie było odbiorcy: czy może odebrać ktoś inny?",
    yes: "Tak",
    no: "Nie",
  },
  actions: {
    handOver: { button: "Jestem w drodze" },
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
      title: "Nie, jest problem",
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
    allowThirdPerson: { title: "Gdyby nikogo nie było", button: "Wyślij" },
    rate: { title: "Ocena", button: "Wyślij ocenę" },
  },
  done: {
    handOver: "Dziękujemy. Zapisano: w drodze.",
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
  consent: {
    yes: "Obecnie za odbiorcę może odebrać ktoś inny.",
    no: "Obecnie tylko do rąk własnych.",
  },
  nobodyElse: "Klient prosi o doręczenie do rąk własnych: nikt inny nie może odebrać.",
  proposal: {
    time: (time, why) =>
      `Sklep proponuje inny termin dostawy: ${time}${why}. Bez Państwa zgody nic się nie zmieni.`,
    surcharge: (sum, why) => `Sklep prosi o dopłatę ${sum}${why}. Bez Państwa zgody nic się nie zmieni.`,
  },
  dialog: {
    you: "Państwa wiadomość",
    contractor: "Wykonawca",
    support: "Dział wsparcia",
    earlier: "Widać tu tylko najnowsze wiadomości.",
  },
  onlyIfAgreed: "Tylko za wcześniejszą zgodą klienta.",
  askSupport:
    "Kurier jest już w drodze. Decyduje dział wsparcia; w razie anulowania koszt dostawy nie podlega zwrotowi.",
  notices: {
    changed: "Zamówienie zmieniło się w międzyczasie, więc nic nie zrobiono. Oto jego obecny stan.",
    unverified:
      "Ze względów bezpieczeństwa nie mogliśmy tego przyjąć. Prosimy spróbować jeszcze raz przyciskami poniżej.",
    invalid: "Czegoś brakuje albo coś się nie zgadza. Prosimy sprawdzić wpisane dane.",
  },
  neutral: {
    title: "Ten link nie działa",
    text: "Być może jest w nim literówka, stracił ważność albo zastąpił go nowszy. Prosimy użyć linku z najnowszej wiadomości.",
  },
  tooMany: { title: "Zbyt wiele prób", text: "Prosimy odczekać minutę i spróbować ponownie." },
  trouble: {
    title: "Prosimy spróbować ponownie",
    text: "Coś poszło nie tak po naszej stronie; nic nie zostało zmienione. Prosimy spróbować za chwilę.",
  },
  jobs: {
    pending: { title: "Dostawa dla Ciebie", next: "Sklep przekaże Ci zamówienie." },
    assigned: { title: "Dostawa dla Ciebie", next: "Daj znać, kiedy wyruszasz i kiedy dostarczysz." },
    onTheWay: { title: "Jesteś w drodze", next: "Po przekazaniu zamówienia zaznacz to tutaj." },
    readyForPickup: { title: "Dostawa dla Ciebie", next: "Zamówienie jest gotowe." },
    delivered: { title: "Dostarczone", next: "To już wszystko. Dziękujemy!" },
    failed: {
      title: "Nie udało się dostarczyć",
      next: "Sklep umówi z klientem kolejną próbę. Jeśli jednak dostarczysz, zaznacz to tutaj.",
    },
    over: {
      title: "Dostawa już nieaktualna",
      next: "Zamówienie zostało zakończone. Jeśli masz towar, prosimy zwrócić go do sklepu.",
    },
  },
  statuses: {
    marketplace: {
      awaitingConfirmation: {
        title: "Sklep ma Państwa zamówienie",
        next: "Sprawdza szczegóły i je potwierdzi. Do chwili zapłaty można zamówienie anulować.",
      },
      awaitingPayment: { title: "Czekamy na płatność", next: "Sklep zacznie pracę, gdy wpłynie płatność." },
      preparing: {
        title: "Zamówienie jest przygotowywane",
        next: "Sklep je pakuje. Potem zostanie wysłane albo będzie gotowe do odbioru.",
      },
      inProduction: {
        title: "Zamówienie jest wykonywane",
        next: "Gdy będzie gotowe, sklep je wyśle albo przygotuje do odbioru.",
      },
      shipped: { title: "Zamówienie jest w drodze", next: "Czy przesyłka już dotarła?" },
      awaitingPickup: { title: "Gotowe do odbioru", next: "Czy zamówienie zostało już odebrane?" },
      received: { title: "Otrzymane", next: "Zamówienie jest zakończone. Dziękujemy!" },
      pickedUp: { title: "Odebrane", next: "Zamówienie jest zakończone. Dziękujemy!" },
      cancelled: { title: "Anulowane", next: "Z tym zamówieniem nic już się nie dzieje." },
      unpaid: {
        title: "Zamknięte: brak płatności w terminie",
        next: "Jeśli płatność jednak wyszła, pieniądze nie przepadną: sklep wznowi zamówienie albo je zwróci.",
      },
    },
    giftShop: {
      new: {
        title: "Sklep ma Państwa zamówienie",
        next: "Wkrótce je przyjmie. Do wyjazdu kuriera można je anulować.",
      },
      accepted: {
        title: "Sklep pracuje nad zamówieniem",
        next: "Potem zabierze je kurier. Do tego czasu można je anulować.",
      },
      photo: {
        title: "Zdjęcie jest gotowe",
        next: "Prosimy napisać, czy się podoba. Dostawa nie czeka na odpowiedź.",
      },
      courierLeft: { title: "Kurier jest w drodze", next: "Napiszemy, gdy zamówienie zostanie przekazane." },
      done: { title: "Dostarczone", next: "Zamówienie zostało przekazane. Dziękujemy!" },
      declined: {
        title: "Sklep nie mógł przyjąć zamówienia",
        next: "Przepraszamy. Z tym zamówieniem nic już się nie dzieje.",
      },
      cancelledByBuyer: { title: "Anulowane", next: "Zamówienie zostało anulowane na Państwa życzenie." },
      cancelledBySupport: { title: "Anulowane", next: "Zamówienie anulował dział wsparcia." },
    },
    contractorFeed: {
      new: {
        title: "Szukamy wykonawcy",
        next: "Odpowiedni wykonawcy w Państwa mieście widzą zlecenie, ale bez danych kontaktowych.",
      },
      accepted: {
        title: "Wykonawca przyjął zlecenie",
        next: "Wkrótce zadzwoni lub napisze, aby uzgodnić szczegóły.",
      },
      inWork: { title: "Prace się zaczęły", next: "Napiszemy, gdy zostaną zakończone." },
      done: { title: "Prace zakończone", next: "Dziękujemy za zaufanie!" },
      cancelled: { title: "Anulowane", next: "Z tym zleceniem nic już się nie dzieje." },
    },
    serviceDesk: {
      new: { title: "Mamy Państwa zamówienie", next: "Wkrótce ktoś się nim zajmie." },
      inProgress: { title: "Pracujemy nad zamówieniem", next: "Napiszemy, gdy coś się zmieni." },
      postponed: { title: "Odłożone", next: "Pamiętamy o nim: wrócimy do niego, gdy tylko będzie można." },
      ready: { title: "Gotowe", next: "Teraz zostanie wydane albo dostarczone." },
      inDelivery: { title: "W drodze do Państwa", next: "Napiszemy, gdy zostanie dostarczone." },
      closedSuccessfully: { title: "Zakończone", next: "Wszystko dostarczone i rozliczone. Dziękujemy!" },
      closedUnsuccessfully: { title: "Zamknięte", next: "Przykro nam, że się nie udało." },
    },
    backOffice: {
      new: { title: "Sklep ma Państwa zamówienie", next: "Wkrótce zacznie je przygotowywać." },
      inProgress: { title: "Zamówienie jest przygotowywane", next: "Potem wyruszy w drogę." },
      outForDelivery: { title: "Zamówienie jest w drodze", next: "Prosimy mieć telefon pod ręką." },
      delivered: { title: "Dostarczone", next: "To już wszystko. Dziękujemy!" },
      cancelled: { title: "Anulowane", next: "Z tym zamówieniem nic już się nie dzieje." },
    },
  },
};
