import { Problem, serverNow } from "../api.ts";
import { span } from "../format.ts";
import { statusWord } from "../parts/marks.tsx";
import { t } from "../words/words.ts";
import { type BoardOrder, fieldOf } from "./fields.ts";
import { actorWord, commandWord } from "./guide.ts";
import { openOrder, readState, takeOrder } from "./open-order.ts";

/** Why something did not work, in words: what was typed stays where it is. */
export interface Trouble {
  /** Somebody else was faster: the order has moved on. */
  isConflict: boolean;
  text: string;
  /** What is wrong with a field, by its name. */
  fields: Readonly<Record<string, string>>;
  /** The rule that stands in the way. */
  why?: string;
  /** For support, where it was our side that failed. */
  reference?: string | undefined;
}

/** Says why a command was not done, and brings the order up to date where it has moved on. */
export async function troubleOf(error: unknown, before: BoardOrder): Promise<Trouble> {
  if (!(error instanceof Problem)) return plainTrouble(error);
  const { document, status } = error;
  if (document.current) takeOrder(document.current, `"${document.current.version}"`);
  else if (status === 409 || status === 404 || status === 403) await readState(before.id);
  const present = openOrder.value?.order;
  if (present && present.version !== before.version && (status === 409 || status === 412))
    return { isConflict: true, text: lastChange(present), fields: {} };
  return plainTrouble(error);
}

/** Says why something was not taken, and which fields are to blame. */
export function plainTrouble(error: unknown): Trouble {
  if (!(error instanceof Problem)) return { isConflict: false, text: t().order.unsent, fields: {} };
  const { document, status, code } = error;
  const fields = fieldTexts(document);
  const other = Object.keys(fields).length > 0 ? t().order.checkField : error.message;
  return {
    isConflict: false,
    text: document.reason ?? t().problem.codes[code] ?? (status < 500 ? other : t().problem.other),
    fields,
    ...(document.why && { why: document.why }),
    ...(status >= 500 && { reference: error.requestId }),
  };
}

function fieldTexts({ errors = [], reason }: Problem["document"]): Record<string, string> {
  const named: { pointer: string }[] = errors;
  return Object.fromEntries(named.map(({ pointer }) => [fieldOf(pointer), reason ?? t().order.checkField]));
}

/** Who changed the order last, how long ago, and how. */
export function lastChange(order: BoardOrder): string {
  const last = order.history.at(-1);
  if (!last) return t().order.changed;
  const seconds = Math.max(1, (serverNow() - Date.parse(last.at)) / 1000);
  const ago = seconds < 60 ? t().row.now : t().row.ago(span(seconds));
  const what = last.to !== last.from ? statusWord(order) : commandWord(order.lifecycle, last.command);
  return t().order.changedBy(actorWord(last.actor), ago, what);
}
