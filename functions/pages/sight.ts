import type { Command } from "../../domain/commands.ts";
import type { Entry } from "../../domain/dialog.ts";
import type { Lifecycle } from "../../domain/lifecycle.ts";
import { languageOf } from "../../domain/messages/languages.ts";
import { type Scene, sceneOf } from "../../domain/messages/scene.ts";
import type { Moment } from "../../domain/time.ts";
import { entryOf } from "../../domain/undo.ts";
import { actionsOf } from "../../domain/view.ts";
import type { Opened } from "../open-link.ts";
import { type Words, wordsIn } from "./words.ts";

/** Everything that a page about an order is made of. */
export interface Sight extends Opened {
  lifecycle: Lifecycle;
  now: Moment;
  /** The order's last change of status, as messages see it: pages show the same facts. */
  scene: Scene;
  words: Words;
  /** What the reader can do now. */
  allowed: Set<Command>;
  /** What makes a form of this page good: hidden fields by name. */
  seal: Record<string, string>;
  /** The addresses of the photos that the reader may look at, oldest first. */
  photos: string[];
  /** What was said about the order, oldest first. */
  dialog: Entry[];
  notice?: keyof Words["notices"] | undefined;
}

type Extras = Pick<Sight, "seal" | "photos" | "dialog" | "notice">;

/** What the holder of a link sees, in his own language. */
export function sightOf(opened: Opened, now: Moment, extras: Extras): Sight {
  const { lifecycle, order, holder, circle } = opened;
  const party = holder.role === "deliverer" ? "deliverer" : "buyer";
  const reader = party === "deliverer" ? circle.deliverer : order.request.buyer;
  const language = languageOf(reader?.locale ?? circle.shop.locale);
  const telling = { version: entryOf(order), template: order.status, party } as const;
  const actions = actionsOf(lifecycle, order, holder, now).filter(({ allowed }) => allowed);
  return {
    ...opened,
    ...extras,
    now,
    scene: sceneOf(language, telling, circle),
    words: wordsIn(language.tag),
    allowed: new Set(actions.map(({ command }) => command)),
  };
}
