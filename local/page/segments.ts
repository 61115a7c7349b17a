import { SegmentedMessage } from "sms-segments-calculator";

/** How an SMS travels: its alphabet, its length and its segments, each of which is paid for. */
export function smsSegments(text: string): string {
  const { encodingName, segmentsCount, numberOfCharacters } = new SegmentedMessage(text);
  const counted = segmentsCount === 1 ? "1 segment" : `${segmentsCount} segments`;
  return `${counted}, ${numberOfCharacters} characters, ${encodingName}`;
}
