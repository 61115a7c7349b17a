import type { ComponentChildren } from "preact";
import { momentWord } from "../format.ts";
import { actorWord } from "../order/guide.ts";
import { isAlone } from "../order/open-order.ts";

interface CardProps {
  title: string;
  mark?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Card({ title, mark, class: extra = "", children }: CardProps) {
  return (
    <section class={`card ${extra}`}>
      <div class="line">
        <h3 aria-level={isAlone.value ? 2 : 3}>{title}</h3>
        {mark}
      </div>
      {children}
    </section>
  );
}

/** What somebody wrote, word for word. */
export const Quote = ({ text }: { text: string }) => (
  <blockquote>
    <bdi>{text}</bdi>
  </blockquote>
);

interface SignedProps {
  by: Parameters<typeof actorWord>[0] & { name?: string | null | undefined };
  at: string;
}

/** Who it was, and when. */
export const Signed = ({ by, at }: SignedProps) => (
  <span class="meta">
    {by.name ?? actorWord(by)}, {momentWord(at)}
  </span>
);
