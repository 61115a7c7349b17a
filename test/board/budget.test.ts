import { expect, it } from "vitest";
import { bundleBoard } from "../../board/bundle.ts";

/** What a phone on a bad connection has to fetch before the first list: board.md section 7.3. */
const { script, style, files } = bundleBoard();
const kib = (name: string) => Buffer.from(files[name]!.brotli, "base64").length / 1024;

it("the board is one script of at most 40 KiB and one style of at most 8 KiB, compressed", () => {
  expect(Object.keys(files).toSorted()).toEqual([script, style].toSorted());
  expect(kib(script)).toBeLessThanOrEqual(40);
  expect(kib(style)).toBeLessThanOrEqual(8);
});

it("carries nothing but Preact, signals and what is pure: no schema, no SDK, nothing of a server", () => {
  const { text } = files[script]!;
  expect(text).not.toMatch(/\bprocess\.env\b|\brequire\(|node:|aws-sdk|invalid_type|ZodType/);
  expect(text).not.toMatch(/dangerouslySetInnerHTML["']?\s*:/);
});

it("asks no other origin for anything", () => {
  const allowed = /^https?:\/\/(www\.w3\.org|preactjs\.com)\//;
  const addresses = Object.values(files).flatMap(
    ({ text }) => text.match(/https?:\/\/[\w-]+\.[\w./-]+/g) ?? [],
  );
  expect(addresses.filter((address) => !allowed.test(address))).toEqual([]);
});

it("has the same names as long as it is the same", () => {
  expect(bundleBoard()).toBe(bundleBoard());
  expect(script).toMatch(/^main-[A-Z0-9]{8}\.js$/);
  expect(style).toMatch(/^style-[A-Z0-9]{8}\.css$/);
});
