import { describe, expect, it } from "vitest";
import type { Stock } from "../../../domain/shop/stock.ts";
import { feedLimits, parseFeed } from "../../../io/stock/parse-feed.ts";
import { fc } from "../../support/property.ts";

/** Bytes as a connection brings them, in parts of this size. */
async function* partsOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const read = async (feed: string | Uint8Array, charset?: string, size?: number) =>
  Object.fromEntries(await parseFeed(partsOf(Buffer.from(feed as string), size), charset));
const refusal = (feed: string | Uint8Array, charset?: string) =>
  read(feed, charset).then(
    () => "read",
    (error) => error.code,
  );
const yml = (offers: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}<!DOCTYPE yml_catalog SYSTEM "shops.dtd"><yml_catalog date="2026-11-28T10:00+03:00"><shop><name>Коты</name><offers>${offers}</offers></shop></yml_catalog>`;
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

describe("S2-56 a feed in YML", () => {
  it("says by its attribute, its quantity or its outlets what is in stock", async () => {
    const feed = yml(`
      <offer id="A" available="true"><name>Кот &amp; кошка</name><count>3</count></offer>
      <offer id="B" available="false"/>
      <offer id="C"><count> 0 </count></offer>
      <offer id="D"><count><![CDATA[0]]></count></offer>
      <offer id="E" available="true"><outlets><outlet id="1" instock="0"/><outlet id="2" instock="4"/></outlets></offer>
      <offer id="F"><outlets><outlet id="1" instock="0"/></outlets><description>count <b>9</b></description></offer>
      <offer id=" G "/>`);
    expect(await read(feed)).toEqual({
      ...{ A: "inStock", B: "outOfStock", C: "outOfStock", D: "outOfStock", E: "inStock", F: "outOfStock" },
      G: "inStock",
    });
  });

  it("leaves out what no order can name, and takes an id that stands twice as in stock where one is", async () => {
    const feed = yml(
      `<offer available="false"/><offer id=""/><offer id="${"x".repeat(65)}"/><offer id="__proto__" available="false"/>
       <offer id="A" available="false"/><offer id="A"/><offer id="A" available="false"/>`,
    );
    const offers = await parseFeed(partsOf(Buffer.from(feed)));
    expect([...offers]).toEqual([
      ["__proto__", "outOfStock"],
      ["A", "inStock"],
    ]);
  });

  it("counts offers where they belong alone", async () => {
    const feed = yml("<offer id='A'><offer id='B'/><count>0</count></offer>").replace(
      "<name>",
      "<promos><offer id='C'/></promos><name>",
    );
    expect(await read(feed)).toEqual({ A: "outOfStock" });
  });
});

describe("S2-56 a feed in Google Merchant's format", () => {
  const namespace = 'xmlns:g="http://base.google.com/ns/1.0"';
  const items = (name: string) =>
    [
      ["A", "in_stock"],
      ["B", "out_of_stock"],
      ["C", "preorder"],
    ]
      .map(
        ([id, said]) =>
          `<${name}><id>tag:${id}</id><title>x</title><g:id>${id}</g:id><g:availability>${said}</g:availability></${name}>`,
      )
      .join("");
  const found = { A: "inStock", B: "outOfStock", C: "inStock" };

  it("is read as RSS and as Atom, whatever its prefix", async () => {
    const rss = `<rss version="2.0" ${namespace}><channel><title>Cats</title>${items("item")}</channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" ${namespace}>${items("entry")}</feed>`;
    expect(await read(rss)).toEqual(found);
    expect(await read(atom)).toEqual(found);
    expect(await read(atom.replaceAll("g:", "shop:").replace("xmlns:g", "xmlns:shop"))).toEqual(found);
  });

  it("has no offers where nothing is Google's", async () => {
    expect(await refusal("<rss><channel><item><id>A</id></item></channel></rss>")).toBe("empty");
  });
});

describe("S2-56 a feed's bytes", () => {
  const offers = '<offer id="Кот" available="false"/>';
  const declared = (name: string) => yml(offers, `<?xml version='1.0' encoding='${name}'?>`);
  const utf16 = (text: string) => Buffer.from(`\u{feff}${text}`, "utf16le");

  it.each([
    ["UTF-8", declared("utf-8"), undefined],
    ["UTF-8 with a mark", `\u{feff}${declared("utf-8")}`, undefined],
    ["UTF-8 without a declaration", yml(offers, ""), undefined],
    ["windows-1251", windows1251(declared("windows-1251")), undefined],
    ["windows-1251 by its server's word", windows1251(yml(offers, "")), "Windows-1251"],
    ["UTF-16", utf16(declared("utf-16")), undefined],
    ["UTF-16, which its mark says better than its server", utf16(declared("utf-16")), "utf-8"],
  ])("are read in %s", async (_, feed, charset) => {
    for (const size of [1, 7, 1000]) expect(await read(feed, charset, size)).toEqual({ Кот: "outOfStock" });
  });

  it("that are not what they say, or in an unknown encoding, are refused", async () => {
    expect(await refusal(windows1251(declared("utf-8")))).toBe("encoding");
    expect(await refusal(declared("klingon-8"))).toBe("encoding");
    expect(await refusal(declared("utf-8"), "no-such")).toBe("encoding");
  });

  it("mean the same in whatever parts they come", async () => {
    const texts = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((text) => text.replace(/[^\p{L}\p{N} ]/gu, ""));
    const offer = fc.record({ id: texts, gone: fc.boolean(), name: texts });
    await fc.assert(
      fc.asyncProperty(
        fc.array(offer, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 400 }),
        async (all, size) => {
          const feed = yml(
            all
              .map(
                ({ id, gone, name }) =>
                  `<offer id="o${id}" available="${!gone}"><name>${name}</name></offer>`,
              )
              .join(""),
          );
          const whole = await read(feed, undefined, feed.length * 4);
          expect(await read(feed, undefined, size)).toEqual(whole);
          for (const { id, gone } of all) if (!gone) expect(whole[`o${id}`.trim()]).toBe("inStock");
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("S2-56 a feed that cannot be read", () => {
  const good = yml('<offer id="A"/><offer id="B" available="false"/>');

  it("is one that breaks off, wherever", async () => {
    const bytes = Buffer.from(good);
    for (let end = 0; end < bytes.length; end++)
      expect(["malformed", "unknownFormat", "empty", "encoding"], `after ${end} bytes`).toContain(
        await refusal(bytes.subarray(0, end)),
      );
    expect(await refusal(good)).toBe("read");
  });

  it("never is half read, whatever is changed in it", async () => {
    const codes = ["malformed", "unknownFormat", "empty", "encoding", "read"];
    const bytes = Buffer.from(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        expect(codes).toContain(await refusal(changed));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a page", "<html><body>Not found</body></html>", "unknownFormat"],
    ["another catalogue", "<shop><offers><offer id='A'/></offers></shop>", "unknownFormat"],
    ["a property of every object", "<constructor/>", "unknownFormat"],
    ["no XML", "id;available\nA;true", "malformed"],
    ["nothing", "", "malformed"],
    ["without offers", yml(""), "empty"],
    [
      "of an entity that is declared",
      `<!DOCTYPE yml_catalog [<!ENTITY a "A">]><yml_catalog><shop><offers><offer id="&a;"/></offers></shop></yml_catalog>`,
      "malformed",
    ],
    [
      "of a document that is elsewhere",
      `<!DOCTYPE yml_catalog [<!ENTITY a SYSTEM "file:///etc/passwd">]><yml_catalog><shop><offers><offer id="A"><count>&a;</count></offer></offers></shop></yml_catalog>`,
      "malformed",
    ],
    [
      "of a prefix that stands for nothing",
      "<rss><channel><item><g:id>A</g:id></item></channel></rss>",
      "malformed",
    ],
    [
      "nested without end",
      yml(`<offer id="A">${"<x>".repeat(100)}${"</x>".repeat(100)}</offer>`),
      "malformed",
    ],
  ])("is %s", async (_, feed, code) => {
    expect(await refusal(feed)).toBe(code);
  });

  it("is one of entities that grow a million times: none is expanded", async () => {
    const bomb = `<!DOCTYPE yml_catalog [<!ENTITY a "aaaaaaaaaa">${"bcdefg"
      .split("")
      .map((name, i) => `<!ENTITY ${name} "${`&${"abcdef"[i]};`.repeat(10)}">`)
      .join(
        "",
      )}]><yml_catalog><shop><offers><offer id="A"><count>&g;</count></offer></offers></shop></yml_catalog>`;
    expect(await refusal(bomb)).toBe("malformed");
  });

  it("is one that is too large, or has too many offers, and no more of it is read than that", async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("<yml_catalog><shop><name>");
      for (const part = Buffer.alloc(65_536, "x"); ; taken += part.length) yield part;
    }
    await expect(parseFeed(endless())).rejects.toMatchObject({ code: "tooLarge" });
    expect(taken).toBeLessThanOrEqual(feedLimits.bytes);
    async function* many(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("<yml_catalog><shop><offers>");
      for (let i = 0; ; i++) yield Buffer.from(`<offer id="${i}"/>`);
    }
    await expect(parseFeed(many())).rejects.toMatchObject({ code: "tooLarge" });
  });

  it("says nothing of its address or its content but where it went wrong", async () => {
    await expect(parseFeed(partsOf(Buffer.from("<yml_catalog><shop>")))).rejects.toThrow(
      /no well-formed XML/,
    );
    const offers: Record<string, Stock> = await read(good);
    expect(offers).toEqual({ A: "inStock", B: "outOfStock" });
  });
});
