import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundleBoard } from "../../board/bundle.ts";

/** What a phone on a bad connection has to fetch before the first list: board.md section 7.3. */
const { scripts, style, files, worker } = bundleBoard();
const sizeOf = ({ brotli }: { brotli: string }) => Buffer.from(brotli, "base64").length / 1024;
const kib = (name: string) => sizeOf(files[name]!);
const laters = Object.keys(files).filter((name) => name.startsWith("later-"));

it("the first list needs one script of at most 38 KiB in each language, and one style of at most 8 KiB, compressed", () => {
  expect(Object.keys(files).toSorted()).toEqual([...Object.values(scripts), ...laters, style].toSorted());
  for (const script of Object.values(scripts)) expect(kib(script)).toBeLessThanOrEqual(38);
  expect(kib(style)).toBeLessThanOrEqual(8);
});

it("S2-14 S2-17 the other screens, notifications and chats come in one more and a worker: at most 50 KiB of JavaScript in all", () => {
  expect(laters).toHaveLength(Object.keys(scripts).length);
  for (const first of Object.values(scripts)) {
    const own = laters.filter((later) => files[first]!.text.includes(`./${later}`));
    expect(own).toHaveLength(1);
    expect(files[own[0]!]!.text).toContain(`./${first}`);
    expect(kib(first) + kib(own[0]!) + sizeOf(worker)).toBeLessThanOrEqual(50);
  }
  expect(sizeOf(worker)).toBeLessThanOrEqual(0.5);
});

it("carries nothing but Preact, signals and what is pure: no schema, no SDK, nothing of a server", () => {
  const { text } = files[scripts.en]!;
  expect(text).not.toMatch(/\bprocess\.env\b|\brequire\(|node:|aws-sdk|invalid_type|ZodType/);
  expect(text).not.toMatch(/dangerouslySetInnerHTML["']?\s*:/);
});

it("has in each script the words of its own language alone", () => {
  const textOf = (language: keyof typeof scripts) => {
    const first = files[scripts[language]]!.text;
    return first + laters.filter((later) => first.includes(later)).map((later) => files[later]!.text);
  };
  for (const text of ["Заметки", "Уведомления"]) expect(textOf("ru")).toContain(text);
  for (const language of ["en", "pl"] as const)
    for (const text of ["Заметки", "Заказы", "Сначала срочные", "Настройки"])
      expect(textOf(language)).not.toContain(text);
  expect(textOf("ru")).not.toContain("Zamówienia");
});

it("asks no other origin for anything", () => {
  // The map and the carriers' pages are links for people: nothing is asked of them before they follow one.
  const carriers = readFileSync(new URL("../../domain/order/effects/carriers.ts", import.meta.url), "utf8");
  const links = [...carriers.matchAll(/"(https:\/\/[^/"]+)/g)].map(([, origin]) => origin!);
  expect(links.length).toBeGreaterThan(3);
  const own = /^https?:\/\/(www\.w3\.org|preactjs\.com|www\.openstreetmap\.org)\//;
  const addresses = Object.values(files).flatMap(
    ({ text }) => text.match(/https?:\/\/[\w-]+\.[\w./-]+/g) ?? [],
  );
  expect(
    addresses.filter((address) => !own.test(address) && !links.some((link) => address.startsWith(link))),
  ).toEqual([]);
});

it("has the same names as long as it is the same", () => {
  expect(bundleBoard()).toBe(bundleBoard());
  expect(scripts.ru).toMatch(/^main-[A-Z0-9]{8}\.js$/);
  expect(style).toMatch(/^style-[A-Z0-9]{8}\.css$/);
});
