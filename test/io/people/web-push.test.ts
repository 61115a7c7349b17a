import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";
import { expect, it } from "vitest";
import { encryptPush } from "../../../io/people/web-push.ts";
import { fc } from "../../support/property.ts";

/** The example of RFC 8291, appendix A. */
const example = {
  text: "When I grow up, I want to be a watermelon",
  keys: {
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  privateKey: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};

it("S2-14 encrypts a notification for one browser alone, as the example of RFC 8291 says", () => {
  const chance = {
    salt: Buffer.from(example.salt, "base64url"),
    privateKey: Buffer.from(example.privateKey, "base64url"),
  };
  const body = encryptPush(example.keys, Buffer.from(example.text), chance);
  expect(body.toString("base64url")).toBe(example.body);
});

it("S2-14 is read by the browser that it is for, and looks different each time", () => {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = Buffer.alloc(16, 7);
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: auth.toString("base64url") };
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: "binary" }), (text) => {
      const [one, other] = [1, 2].map(() => encryptPush(keys, Buffer.from(text)));
      expect(read(one!)).toBe(Buffer.from(text).toString());
      expect(one!.equals(other!)).toBe(false);
    }),
    { numRuns: 10 },
  );

  function read(body: Buffer): string {
    const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), theirs]);
    const derive = (secret: Buffer, from: Buffer, name: Buffer | string, length: number) =>
      Buffer.from(hkdfSync("sha256", secret, from, name, length));
    const secret = derive(browser.computeSecret(theirs), auth, info, 32);
    const decipher = createDecipheriv(
      "aes-128-gcm",
      derive(secret, salt, "Content-Encoding: aes128gcm\0", 16),
      derive(secret, salt, "Content-Encoding: nonce\0", 12),
    );
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    expect(padded.at(-1)).toBe(2);
    return padded.subarray(0, -1).toString();
  }
});
