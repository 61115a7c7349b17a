import { describe, expect, it } from "vitest";
import { searchTermsIn } from "../../../domain/people/search.ts";

describe("a text that somebody searches for", () => {
  it("is every thing that it can be, whole", () => {
    expect(searchTermsIn("1042", ["PL"])).toEqual({
      ...{ number: "1042", reference: "1042", phones: [], trackingCode: "1042" },
    });
    expect(searchTermsIn("№ 1042", []).number).toBe("1042");
    expect(searchTermsIn("WEB-1042", [])).not.toHaveProperty("number");
    expect(searchTermsIn("web 620 999", []).trackingCode).toBe("WEB620999");
  });

  it("is an e-mail address in either spelling", () => {
    expect(searchTermsIn("Anna@Example.com", []).email).toBe("anna@example.com");
    expect(searchTermsIn("anna@ПРИМЕР.рф", []).email).toBe("anna@xn--e1afmkfd.xn--p1ai");
    expect(searchTermsIn("anna@", [])).not.toHaveProperty("email");
  });

  it.each(["+48501234567", "48 501 234 567", "501-234-567", "0048501234567", "(+48) 501 234 567"])(
    "is a phone as people write it in the country of the shop: %s",
    (text) => expect(searchTermsIn(text, ["PL"]).phones).toContain("+48501234567"),
  );
});
