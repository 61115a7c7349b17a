import { Problem, type Reply, send } from "../api.ts";
import type { BoardOrder } from "./fields.ts";

const pressesKey = "waymark-presses";

const presses = (): Record<string, string> => JSON.parse(sessionStorage.getItem(pressesKey) ?? "{}");
const keep = (kept: Record<string, string>): void => sessionStorage.setItem(pressesKey, JSON.stringify(kept));

/** The key of a press: the same one until it is answered, so that a retry over a broken connection is the same command. */
function keyOf(press: string): string {
  const kept = presses();
  kept[press] ??= crypto.randomUUID();
  keep(kept);
  return kept[press];
}

function answered(press: string): void {
  const { [press]: _, ...kept } = presses();
  keep(kept);
}

/** Whether an error is an answer: what never arrived, or what the service could not do at the moment, is asked again. */
const isAnswer = (error: unknown): boolean =>
  error instanceof Problem && error.status < 500 && error.status !== 429 && error.status !== 401;

/** Posts something once, however often it is pressed until the answer comes. */
export async function postOnce<Body>(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply<Body>> {
  const press = `${path} ${JSON.stringify(body)}`;
  try {
    const reply = await send<Body>("POST", path, {
      body,
      headers: { ...headers, "idempotency-key": keyOf(press) },
    });
    answered(press);
    return reply;
  } catch (error) {
    if (isAnswer(error)) answered(press);
    throw error;
  }
}

/** Gives a command to an order as it was when its form was shown. */
export const giveCommand = (
  id: string,
  command: string,
  body: object,
  etag: string | undefined,
): Promise<Reply<BoardOrder>> =>
  postOnce(`/v1/orders/${encodeURIComponent(id)}/${command}`, body, etag ? { "if-match": etag } : {});
