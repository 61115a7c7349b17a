import { signal } from "@preact/signals";
import { t } from "../words/words.ts";
import { Icon } from "./icon.tsx";

/** What is shown for a while after something was done, with a way to take it back where there is one. */
export interface Toast {
  text: string;
  action?: { title: string; act: () => void };
}

const shown = signal<Toast | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows what has been done, and says it. One that offers something stays longer. */
export function toast(text: string, action?: Toast["action"]): void {
  shown.value = { text, ...(action && { action }) };
  announce(text);
  clearTimeout(timer);
  timer = setTimeout(hideToast, action ? 20_000 : 6_000);
}

/** Takes the toast away. */
export function hideToast(): void {
  shown.value = undefined;
}

/** The toast at the foot of the page. */
export function Toasts() {
  const { value } = shown;
  return (
    <section class="toasts" aria-label={t().notices}>
      {value && (
        <div class="toast">
          <span>{value.text}</span>
          {value.action && (
            <button type="button" class="button" onClick={value.action.act}>
              {value.action.title}
            </button>
          )}
          <button type="button" class="button icon" aria-label={t().close} onClick={hideToast}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  );
}

const spoken = signal("");
const waiting: string[] = [];
let speaking: ReturnType<typeof setTimeout> | undefined;
const oneIn = 5_000;

/** Says a sentence to screen readers: one in five seconds, and of many only the last ones, so that nobody is talked over. */
export function announce(text: string): void {
  if (waiting.at(-1) !== text) waiting.push(text);
  if (!speaking) speakNext();
}

function speakNext(): void {
  const next = waiting.splice(0, Math.max(1, waiting.length - 1)).at(-1);
  speaking = next === undefined ? undefined : setTimeout(speakNext, oneIn);
  if (next !== undefined) spoken.value = next;
}

/** The one region that is read out when it changes. */
export function Spoken() {
  return (
    <p role="status" class="hide">
      {spoken}
    </p>
  );
}
