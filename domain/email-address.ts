/** What may stand before the sign: the letters that providers take, and single dots between them (RFC 5321). */
const localPart = /^(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domainName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/**
 * An e-mail address as providers take it, its domain in the letters of DNS: `anna@пример.рф` is
 * `anna@xn--e1afmkfd.xn--p1ai`. Undefined for what no mail can be sent to.
 */
export function asciiAddress(email: string): string | undefined {
  const at = email.lastIndexOf("@");
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  const ascii = asciiDomain(domain);
  return at > 0 && localPart.test(local) && ascii ? `${local}@${ascii}` : undefined;
}

/** The platform's own reading of a domain (UTS 46), without what else can stand in an address on the web. */
function asciiDomain(domain: string): string | undefined {
  if (/[\s\p{Cc}\p{Cf}/\\:?#@%[\]]/u.test(domain)) return undefined;
  const { hostname = "" } = URL.parse(`http://${domain}`) ?? {};
  return domainName.test(hostname) ? hostname : undefined;
}

/** An address as addresses are compared: in either spelling of its domain, in capitals or not. */
export const foldedAddress = (email: string): string => (asciiAddress(email) ?? email).toLowerCase();

/** So many bytes of a name fit into one encoded word (RFC 2047: 75 characters with what stands round them). */
const encodedWordBytes = 45;

/**
 * A name and an address as the header of a mail has them: whatever stands in the name, it ends no header and adds no
 * address. Names in other letters are encoded words, cut between characters.
 */
export function mailboxOf(name: string, address: string): string {
  const plain = name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (plain === "") return address;
  if (/^[ -~]+$/.test(plain)) return `"${plain.replace(/["\\]/g, "\\$&")}" <${address}>`;
  const words: string[] = [""];
  for (const character of plain.toWellFormed()) {
    const isFull = Buffer.byteLength(words.at(-1)! + character) > encodedWordBytes;
    if (isFull) words.push(character);
    else words[words.length - 1] += character;
  }
  const encoded = words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`);
  return `${encoded.join(" ")} <${address}>`;
}
