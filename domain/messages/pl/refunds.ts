import type { TemplateData } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const refundSentence = ({ refund }: TemplateData): string =>
  refund
    ? `Zwrócimy Państwu ${refund}. Damy znać, gdy zwrot zostanie wykonany.`
    : "Nie odnotowaliśmy płatności, więc nie ma czego zwracać.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund }: TemplateData): string =>
  refund
    ? `Prosimy zwrócić klientowi ${refund} i odnotować zwrot.`
    : "Do tego zamówienia nie odnotowano płatności.";
