import { describe, expect, it } from "vitest";
import { fieldSchemas } from "../../domain/schema.ts";

type Name = keyof typeof fieldSchemas;

/** What each kind of value takes, as it comes out, and what it refuses. */
const table: Record<Name, { takes: unknown[]; refuses: unknown[] }> = {
  line: {
    takes: ["a", "ż".repeat(200)],
    refuses: ["", " ", "a".repeat(201), "a\nb", "a\u2028b", "a\u0007", 1],
  },
  title: { takes: ["a", "ż".repeat(300)], refuses: ["", "a\nb", "a".repeat(301)] },
  longText: {
    takes: ["a", "a\nb", "я".repeat(2000)],
    refuses: ["", "   ", "я".repeat(2001)],
  },
  text: { takes: ["a", "a\nb", "a".repeat(1000)], refuses: ["", "  ", "a".repeat(1001), null] },
  email: {
    takes: ["anna@example.com", "o'brien@example.ie", "a+b@example.co.uk", "info@xn--e1afmkfd.xn--p1ai"],
    refuses: [
      ...[
        "anna",
        "anna@",
        "anna@example",
        "a b@example.com",
        "a@b.com\nBcc: x@y.z",
        "a@b@c.com",
        "a@1.2.3.4",
      ],
      ...["a..b@c.com", ".a@c.com", "a@-b.com", "a@b..com", "a@[1.2.3.4]", '"a"@c.com', "a@b.com>"],
      ...[`${"a".repeat(250)}@b.pl`, `${"a".repeat(65)}@b.pl`, "анна@example.com"],
    ],
  },
  phone: {
    takes: ["+48501234567", "+1234567", "+123456789012345"],
    refuses: ["48501234567", "+0501234567", "+123456", "+1234567890123456", "+48 501"],
  },
  localPhone: {
    takes: ["+48501234567", "501 234 567", "(319) 555-0142", "8 (916) 123-45-67"],
    refuses: ["", "1234", "call me", "+48 501 ext", "5".repeat(41)],
  },
  url: {
    takes: ["https://example.com", "http://localhost:4000/orders/1"],
    refuses: [
      "example.com",
      "javascript:alert(1)",
      "ftp://example.com",
      `https://example.com/${"x".repeat(500)}`,
    ],
  },
  address: {
    takes: [{ line1: "ul. Prosta 1", city: "Warszawa" }],
    refuses: ["ul. Prosta 1", { line1: "ul. Prosta 1" }, { line1: "x", city: "y", country: "Poland" }],
  },
  pickupPoint: {
    takes: [{ id: "WAW01M" }, { id: "WAW01M", name: "Locker", address: "ul. Prosta 1" }],
    refuses: ["WAW01M", { name: "Locker" }],
  },
  money: {
    takes: [0, 1_000_000_001, Number.MAX_SAFE_INTEGER],
    refuses: [-1, 1.5, Number.MAX_SAFE_INTEGER + 1, "1"],
  },
  locale: { takes: ["pl", "rus", "en-GB", "zh-Hant-TW"], refuses: ["p", "en-", "english", "pl_PL.UTF-8"] },
  shopId: { takes: ["cats", "9.a-B_c", "a".repeat(64)], refuses: ["", "-cats", "a/b", "a".repeat(65)] },
  id: { takes: ["sam", "9.a-B_c@d", "a".repeat(64)], refuses: ["", "-sam", "a b", "a".repeat(65)] },
  currency: { takes: ["PLN", "EUR", "XAF", "XCG"], refuses: ["pln", "ZŁ", "ABC", "", "HRK", "XAU", "XXX"] },
  moment: {
    takes: ["2026-11-22T10:00:00Z", "2000-01-01T00:00:00Z", "2199-12-31T23:59:59Z"],
    refuses: [
      "2026-11-22",
      "1999-12-31T23:59:59Z",
      "2200-01-01T00:00:00Z",
      "2000-01-01T00:00:00+01:00",
      "2026-11-22T10:00:00",
      "soon",
    ],
  },
  duration: {
    takes: ["P3D", "PT15M", "P1W2DT3H4M5S", "P3650D"],
    refuses: ["P0D", "3D", "P3651D", "P3650DT1S", "P1M", "", "-P1D"],
  },
};

describe.each(Object.entries(table) as [Name, (typeof table)[Name]][])("a %s", (name, { takes, refuses }) => {
  it("is what it says, and nothing else", () => {
    for (const value of takes) expect(fieldSchemas[name].safeParse(value)).toMatchObject({ data: value });
    for (const value of refuses)
      expect([value, fieldSchemas[name].safeParse(value).success]).toEqual([value, false]);
  });
});

it("is kept in one spelling, whichever somebody chose", () => {
  const kept = (name: Name, value: unknown) => fieldSchemas[name].parse(value);
  expect(kept("phone", "+48 501-234-567")).toBe("+48501234567");
  for (const locale of ["pl-PL", "pl_PL", "PL_PL"]) expect(kept("locale", locale)).toBe("pl-PL");
  expect(kept("moment", "2026-11-22T10:00:00+01:00")).toBe("2026-11-22T09:00:00Z");
  expect(kept("moment", "2026-11-22T10:00:00.5-05:30")).toBe("2026-11-22T15:30:00Z");
  const address = { line1: "ul. Prosta 1\nm. 4 ", city: "Warszawa" };
  expect(kept("address", address)).toEqual({ line1: "ul. Prosta 1, m. 4", city: "Warszawa" });
});

it("is trimmed, where it is text, and loses the parts of a second, where it is a moment", () => {
  for (const name of ["line", "text"] as const) expect(fieldSchemas[name].parse(" a ")).toBe("a");
  expect(fieldSchemas.moment.parse("2026-11-22T10:00:00.999Z")).toBe("2026-11-22T10:00:00Z");
});

it("says in words what it wants", () => {
  const said = (name: Name, value: unknown) => fieldSchemas[name].safeParse(value).error?.issues[0]?.message;
  expect(said("line", "a\nb")).toBe("must be one line without control characters");
  expect(said("phone", "1")).toBe("must be an E.164 number such as +48501234567");
  expect(said("locale", "?")).toBe("must be a language tag such as pl");
  expect(said("shopId", "?")).toBe("must be 1 to 64 letters, digits, dots, hyphens or underscores");
  expect(said("currency", "?")).toBe("must be an ISO 4217 code such as PLN");
  expect(said("moment", "1999-12-31T23:59:59Z")).toBe("must lie between 2000 and 2199");
  expect(said("duration", "?")).toBe("must be a duration such as P3D or PT15M");
});
