import { signal } from "@preact/signals";

/** What is heard: each kind is told from the others without looking. */
export type SoundKind = "new" | "message" | "late";

/** Notes as frequency in hertz, start and length in seconds. */
const tunes: Record<SoundKind, readonly (readonly [number, number, number])[]> = {
  new: [
    [784, 0, 0.16],
    [988, 0.16, 0.16],
    [1319, 0.32, 0.42],
  ],
  message: [
    [880, 0, 0.1],
    [660, 0.12, 0.22],
  ],
  late: [
    [440, 0, 0.18],
    [440, 0.28, 0.18],
    [349, 0.56, 0.4],
  ],
};

const preferenceKey = "waymark-sound";

/** On, off by wish, or blocked by the browser until somebody touches the page. */
export type SoundState = "on" | "off" | "blocked";
/** What the sound is at present. */
export const sound = signal<SoundState>("off");

let context: AudioContext | undefined;

/** Begins with what was wished for last time, and hears of the first touch. */
export function startSound(): void {
  if (localStorage.getItem(preferenceKey) === "off") return;
  context = new AudioContext();
  context.onstatechange = showState;
  showState();
  // By the click, after the button that it is on: one that goes away under the finger would not hear it.
  for (const event of ["click", "keydown"]) addEventListener(event, unblock, { passive: true });
}

function showState(): void {
  if (context) sound.value = context.state === "running" ? "on" : "blocked";
}

/** A touch anywhere is what the browser waits for. */
function unblock(): void {
  if (context?.state === "suspended") context.resume().then(showState, () => {});
}

/** Turns the sound on or off, and keeps the wish; one that is turned on is heard once. */
export async function setSound(isOn: boolean): Promise<void> {
  localStorage.setItem(preferenceKey, isOn ? "on" : "off");
  if (!isOn) {
    await context?.close();
    context = undefined;
    sound.value = "off";
    return;
  }
  if (!context) startSound();
  await context?.resume();
  showState();
  play("message");
}

/** Plays a sound, if the browser lets it be heard. */
export function play(kind: SoundKind): void {
  if (context?.state !== "running") return;
  for (const [frequency, start, length] of tunes[kind]) playNote(context, frequency, start, length);
}

function playNote(audio: AudioContext, frequency: number, start: number, length: number): void {
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
  const at = audio.currentTime + start;
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.25, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + length);
}
