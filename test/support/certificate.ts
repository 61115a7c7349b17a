import { generateKeyPairSync, sign } from "node:crypto";

const length = (size: number): number[] =>
  size < 0x80 ? [size] : [0x82, Math.floor(size / 0x100), size % 0x100];

/** A value of ASN.1 in DER. */
const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
};

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const integer = (value: number) => der(0x02, Buffer.from([value]));
const utcTime = (day: string) => der(0x17, Buffer.from(`${day}000000Z`));
const rsaSha256 = sequence(der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));

/** A key that nobody else has, and a certificate for it that is valid in these years (YYMMDD), as PEM. */
export function makeCertificate(from = "000101", to = "491231") {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const nobody = sequence();
  const version = der(0xa0, integer(2));
  const spki = publicKey.export({ type: "spki", format: "der" });
  const validity = sequence(utcTime(from), utcTime(to));
  const body = sequence(version, integer(1), rsaSha256, nobody, validity, nobody, spki);
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const text = sequence(body, rsaSha256, signature).toString("base64").replace(/.{64}/g, "$&\n");
  return { privateKey, pem: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n` };
}
