import { buildSync } from "esbuild";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser.ts";

/** What components are made of, alone on an empty page of a real Chromium. */
const { chromium, browser } = await startBrowser();

const contents = `
  import { h, render } from "preact";
  import { computed, signal } from "@preact/signals-core";
  import { useEffect, useOnce, useSignal } from "./live.ts";
  const said = [];
  Object.assign(globalThis, { h, computed, signal, useEffect, useOnce, useSignal, said });
  // What was said since the last time, once everything has settled.
  globalThis.settled = () => new Promise((done) => setTimeout(() => done(said.splice(0))));
  globalThis.show = (node) => (render(node, document.body), settled());`;
const resolveDir = new URL("../../board", import.meta.url).pathname;
const { outputFiles } = buildSync({
  ...{ stdin: { contents, resolveDir, loader: "ts" }, tsconfigRaw: {} },
  ...{ bundle: true, write: false, format: "iife" },
});

describe.runIf(chromium)("a component of the board", () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ page, close } = await browser.visit("about:blank"));
    await page.evaluate(outputFiles[0]!.text);
  });
  afterEach(() => close());
  const run = (script: string): Promise<unknown> => page.evaluate(`(async () => {${script}})()`);

  it("is made again when a signal that it has read changes, and by no other", async () => {
    const made = await run(`
      const [read, isLong, other] = [signal(1), signal(false), signal(1)];
      const Text = () => (said.push("made"), isLong.value ? "long " + other.value : read.value);
      const first = await show(h(Text));
      other.value = 2;
      const unread = await settled();
      isLong.value = true;
      const changed = await settled();
      read.value = 2;
      const forgotten = await settled();
      return { first, unread, changed, forgotten, text: document.body.textContent };`);
    const once = ["made"];
    expect(made).toEqual({ first: once, unread: [], changed: once, forgotten: [], text: "long 2" });
  });

  it("is left alone by what comes out the same, and by properties that are the same", async () => {
    const made = await run(`
      const now = signal(1);
      const minute = computed(() => Math.floor(now.value / 60));
      const Clock = ({ name }) => (said.push(name), minute.value);
      const clockOf = (name) => h(Clock, { name });
      await show(clockOf("clock"));
      now.value = 2;
      const same = [await settled(), await show(clockOf("clock"))];
      now.value = 61;
      return { same, later: await settled(), renamed: await show(clockOf("watch")), text: document.body.textContent };`);
    expect(made).toEqual({ same: [[], []], later: ["clock"], renamed: ["watch"], text: "1" });
  });

  it("keeps what it has made once, and its signals, each its own; another component in its place begins anew", async () => {
    const made = await run(`
      let count = 0;
      const Field = () => {
        const id = useOnce(() => ++count);
        const presses = useSignal(0);
        return h("button", { onClick: () => presses.value++ }, id + ":" + presses.value);
      };
      const Other = () => h("button", null, useSignal("other").value);
      const texts = () => [...document.querySelectorAll("button")].map((each) => each.textContent);
      await show(h("p", null, h(Field), h(Field)));
      document.querySelectorAll("button")[1].click();
      await settled();
      const pressed = texts();
      await show(h("p", null, h(Field), h(Other)));
      const replaced = texts();
      await show(h("p", null, h(Field), h(Field)));
      return [pressed, replaced, texts()];`);
    expect(made).toEqual([
      ["1:0", "2:1"],
      ["1:0", "other"],
      ["1:0", "3:0"],
    ]);
  });

  it("does something once it is on the page, and anew when an input changes, after an end of the last time", async () => {
    const made = await run(`
      const [id, other] = [signal("a"), signal(1)];
      const Part = () => {
        const { value } = id;
        other.value;
        useEffect(() => {
          said.push("begin " + value + " " + document.body.textContent);
          return () => said.push("end " + value);
        }, [value]);
        return value;
      };
      const first = await show(h(Part));
      other.value = 2;
      const same = await settled();
      id.value = "b";
      return [first, same, await settled(), await show(null)];`);
    expect(made).toEqual([["begin a a"], [], ["end a", "begin b b"], ["end b"]]);
  });

  it("hears nothing more once it is gone", async () => {
    const made = await run(`
      const now = signal(1);
      await show(h(() => (said.push("made"), now.value)));
      await show(null);
      now.value = 2;
      return settled();`);
    expect(made).toEqual([]);
  });
});
