import { TextDecoder } from "node:util";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { type FeedFailure, type FeedOffer, type Stock, stockOf } from "../../domain/shop/stock.ts";

/** So many bytes a feed has at the most, and so many offers. */
export const feedLimits = { bytes: 30 * 1024 * 1024, offers: 50_000 };
/** Longer ids no line of an order can name. */
const maxSku = 64;
/** So deep nothing is nested that anybody wrote. */
const maxDepth = 64;
/** So much of a text is kept: longer ones are no quantity, and no id. */
const maxText = 256;
/** The XML declaration stands within so many bytes. */
const headBytes = 256;

/** Why a feed is not understood. */
export class FeedError extends Error {
  readonly code: FeedFailure;
  constructor(code: FeedFailure, message: string) {
    super(message);
    this.code = code;
  }
}

/** The namespace of Google Merchant's elements in RSS and Atom. */
const google = "http://base.google.com/ns/1.0";

/** What of a format's offers is read, by the way that leads to an element. */
interface Format {
  /** The way to an offer, from the root on. */
  offer: string;
  /** What elements inside an offer say by their text, and by their attributes; by their way from there. */
  fields: Map<string, (offer: FeedOffer, text: string) => unknown>;
  attributes: Map<string, (offer: FeedOffer, read: (name: string) => string | undefined) => unknown>;
}

const g = (name: string) => `{${google}}${name}`;
const googleFields: Format["fields"] = new Map([
  [g("id"), (offer, id) => Object.assign(offer, { id })],
  [g("availability"), (offer, available) => Object.assign(offer, { available })],
]);
const formats: Record<string, Format> = {
  yml_catalog: {
    offer: "yml_catalog/shop/offers/offer",
    fields: new Map([["count", (offer, text) => void offer.counts.push(text)]]),
    attributes: new Map<string, (offer: FeedOffer, read: (name: string) => string | undefined) => void>([
      [
        "",
        (offer, read) => Object.assign(offer, { id: read("id") ?? "", available: read("available") ?? "" }),
      ],
      ["outlets/outlet", (offer, read) => offer.counts.push(read("instock") ?? "")],
    ]),
  },
  rss: { offer: "rss/channel/item", fields: googleFields, attributes: new Map() },
  feed: { offer: "feed/entry", fields: googleFields, attributes: new Map() },
};

/** The offers of a feed by their ids, read as its bytes come. One id twice is in stock where one of them is. */
export async function parseFeed(
  bytes: AsyncIterable<Uint8Array>,
  charset?: string,
): Promise<Map<string, Stock>> {
  const { parser, offers } = offerParser();
  for await (const text of textOf(bytes, charset)) understood(() => parser.write(text));
  understood(() => parser.close());
  if (offers.size === 0) throw new FeedError("empty", "It names no offers.");
  return offers;
}

/** Does a part of the parsing; what the parser finds wrong is the feed's fault, unlike what its connection does. */
function understood(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError("malformed", `It is no well-formed XML: ${(error as Error).message}`);
  }
}

/** The text of a feed: its byte order mark says how it is written, or its server, or its XML declaration (RFC 7303). */
async function* textOf(bytes: AsyncIterable<Uint8Array>, charset?: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > feedLimits.bytes) throw new FeedError("tooLarge", "It is larger than 30 MB.");
    if (decoder) yield decode(decoder, chunk, true);
    else if (head.length + chunk.length < headBytes) head = Buffer.concat([head, chunk]);
    else {
      head = Buffer.concat([head, chunk]);
      decoder = decoderFor(head, charset);
      yield decode(decoder, head, true);
    }
  }
  if (decoder) yield decode(decoder, new Uint8Array(), false);
  else yield decode(decoderFor(head, charset), head, false);
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new FeedError("encoding", `It is not written in ${decoder.encoding}, as it says.`);
  }
}

const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function decoderFor(head: Uint8Array, charset?: string): TextDecoder {
  const [marked] = marks.find(([, mark]) => mark.every((byte, i) => head[i] === byte)) ?? [];
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(head.subarray(0, headBytes)).toString("latin1"),
  );
  const name = marked ?? charset ?? declared?.[1] ?? "utf-8";
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    throw new FeedError("encoding", `It is written in an encoding that is not known here: ${name}.`);
  }
}

/** A parser that knows no entities but XML's own, expands none and opens no other document. */
function offerParser() {
  const parser = new SaxesParser({ xmlns: true });
  const offers = new Map<string, Stock>();
  const way: string[] = [];
  let format: Format | undefined;
  let offer: FeedOffer | undefined;
  let text = "";
  const inside = () => way.slice(format!.offer.split("/").length).join("/");

  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    way.push(nameOf(tag));
    if (way.length > maxDepth) throw new FeedError("malformed", "It is nested too deeply.");
    if (way.length === 1) format = formatOf(way[0]!);
    if (way.join("/") === format!.offer) offer = { id: "", available: "", counts: [] };
    if (!offer) return;
    text = "";
    format!.attributes.get(inside())?.(offer, (name) => tag.attributes[name]?.value.slice(0, maxText));
  });
  const addText = (more: string) => {
    if (offer && text.length < maxText) text += more.slice(0, maxText);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (offer) {
      format!.fields.get(inside())?.(offer, text.trim());
      if (way.join("/") === format!.offer) {
        keep(offers, offer);
        offer = undefined;
      }
    }
    way.pop();
  });
  return { parser, offers };
}

const nameOf = ({ uri, local }: SaxesTagNS): string => (uri === google ? g(local) : local);

function formatOf(root: string): Format {
  if (Object.hasOwn(formats, root)) return formats[root]!;
  const known = "YML (`yml_catalog`), RSS (`rss`) or Atom (`feed`)";
  throw new FeedError("unknownFormat", `It begins with \`${root.slice(0, 40)}\`, and is no ${known}.`);
}

function keep(offers: Map<string, Stock>, offer: FeedOffer): void {
  const sku = offer.id.trim();
  if (!sku || sku.length > maxSku) return;
  if (offers.get(sku) !== "inStock") offers.set(sku, stockOf(offer));
  if (offers.size > feedLimits.offers) throw new FeedError("tooLarge", "It has more than 50,000 offers.");
}
