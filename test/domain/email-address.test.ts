import { describe, expect, it } from "vitest";
import { asciiAddress, foldedAddress, mailboxOf } from "../../domain/email-address.ts";
import { fieldSchemas } from "../../domain/schema.ts";
import { fc } from "../support/property.ts";

const accepts = (email: string) => fieldSchemas.email.safeParse(email).success;

describe("an e-mail address", () => {
  it.each([
    ["anna@пример.рф", "anna@xn--e1afmkfd.xn--p1ai"],
    ["anna@xn--e1afmkfd.xn--p1ai", "anna@xn--e1afmkfd.xn--p1ai"],
    ["anna@ПРИМЕР.укр", "anna@xn--e1afmkfd.xn--j1amh"],
    ["anna@münchen.de", "anna@xn--mnchen-3ya.de"],
    ["anna@mu\u0308nchen.de", "anna@xn--mnchen-3ya.de"],
    ["anna@straße.de", "anna@xn--strae-oqa.de"],
    ["anna@例え。テスト", "anna@xn--r8jz45g.xn--zckzah"],
    ["Anna.Nowak@EXAMPLE.COM", "Anna.Nowak@example.com"],
    ["o'brien+shop/2@example.co.uk", "o'brien+shop/2@example.co.uk"],
  ])("is sent to its domain in the letters of DNS: %s", (email, sent) => {
    expect(asciiAddress(email)).toBe(sent);
    expect(accepts(email)).toBe(true);
  });

  it.each([
    ...[
      "",
      "anna",
      "anna@",
      "@example.com",
      "anna@example",
      "anna@.com",
      "anna@example.",
      "anna@example..com",
    ],
    ...["a b@example.com", "a@b@example.com", ".a@example.com", "a..b@example.com", "a.@example.com"],
    ...["анна@example.com", '"a b"@example.com', "a@b.com\nBcc: x@y.z", "<a@example.com>", "a,b@example.com"],
    ...["a@127.0.0.1", "a@[127.0.0.1]", "a@0x7f.0x1", "a@-a.com", "a@a-.com", "a@a_b.com", "a@example.com/x"],
    ...[
      "a@example.com:25",
      "a@exam\u202eple.com",

      "a@a%2eb.com",
      `a@${"a".repeat(64)}.com`,
    ],
    ...[`${"a".repeat(65)}@example.com`],
  ])("is refused where no mail can be sent to it: %j", (email) => {
    expect(asciiAddress(email)).toBeUndefined();
    expect(accepts(email)).toBe(false);
  });

  it("is one in both spellings, and read again it is the same", () => {
    const letters = fc.array(fc.constantFrom(..."abzäöüßéłżжёїґהمरเ例え"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const email = `anna@${one.join("")}.${other.join("")}.рф`;
        const sent = asciiAddress(email);
        if (!sent) return;
        expect(sent).toMatch(/^[!-~]+$/);
        expect(asciiAddress(sent)).toBe(sent);
        expect(foldedAddress(email.toUpperCase())).toBe(foldedAddress(email.toUpperCase().normalize("NFD")));
        expect(foldedAddress(sent)).toBe(foldedAddress(email));
      }),
    );
  });
});

describe("a name before an address", () => {
  const address = "orders@example.com";

  it.each([
    ["Clay Cats", `"Clay Cats" <${address}>`],
    ['Tom "Cat" & Co \\', `"Tom \\"Cat\\" & Co \\\\" <${address}>`],
    ["Evil\r\nBcc: x@y.z", `"Evil Bcc: x@y.z" <${address}>`],
    ["a@b.com>, <c@d.com", `"a@b.com>, <c@d.com" <${address}>`],
    ["  ", address],
    ["Глиняные коты", `=?UTF-8?B?0JPQu9C40L3Rj9C90YvQtSDQutC+0YLRiw==?= <${address}>`],
  ])("of %j is one header", (name, header) => {
    expect(mailboxOf(name, address)).toBe(header);
  });

  it("is read as it was written, in words of at most 75 characters, whatever stands in it", () => {
    const decoded = (header: string) =>
      [...header.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)]
        .map(([, word]) => Buffer.from(word!, "base64").toString())
        .join("");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
        const header = mailboxOf(name, address);
        expect(header).toMatch(/^[ -~]*$/);
        expect(header.endsWith(address) || header.endsWith(` <${address}>`)).toBe(true);
        for (const word of header.split(" ").filter((each) => each.startsWith("=?")))
          expect(word.length).toBeLessThanOrEqual(75);
        if (header.startsWith("=?"))
          expect(decoded(header)).toBe(name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim());
      }),
    );
  });
});
