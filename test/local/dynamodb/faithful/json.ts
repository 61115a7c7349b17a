import type { Answer } from "../test-engine.ts";

const bytesName = new Set(["B", "BS"]);

/** Texts of base64 as bytes wherever AttributeValues have them. */
export function fromJson(value: Answer, name = ""): Answer {
  if (typeof value === "string")
    return bytesName.has(name) ? new Uint8Array(Buffer.from(value, "base64")) : value;
  if (Array.isArray(value)) return value.map((each) => fromJson(each, name === "BS" ? "B" : ""));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromJson(each, key)]));
}

/** The other way, with names and the members of sets in one order. */
export function toJson(value: Answer, name = ""): Answer {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (value instanceof Date || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map((each) => toJson(each));
    return ["SS", "NS", "BS"].includes(name) ? all.toSorted() : all;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, toJson(each, key)]),
  );
}

/** What is compared of an answer: messages are the engines' own, and a scan has no order. */
export function comparable(command: string, answer: Answer, units = true): string {
  const { message: _, CancellationReasons, Items, Responses, ConsumedCapacity, ...rest } = toJson(answer);
  const codes = CancellationReasons?.map(({ Code, Item }: Answer) => ({ Code, Item }));
  const sorted = (all?: Answer[]) => all?.map((each) => JSON.stringify(each)).toSorted();
  const items = command === "Scan" ? sorted(Items) : Items;
  const read = Responses && Object.values(Responses).map((all) => sorted(all as Answer[]));
  return JSON.stringify({ ...rest, items, read, codes, ...(units && { ConsumedCapacity }) });
}
