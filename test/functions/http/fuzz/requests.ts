import { type Described, operations, type Parameter } from "../../../support/contract.ts";
import type { RawRequest } from "../../../support/http-request.ts";
import { fc } from "../../../support/property.ts";
import { bodyFor, oneInTen, trickyStrings, valueFor } from "./values.ts";

/** A request as chance made it: numbers stand for a caller, and for names that the run has seen. */
export interface Request {
  /** The operation of the document that it follows from. */
  operation?: string;
  method: string;
  path: string;
  caller: number;
  load: RawRequest;
}

type Texts = Record<string, string>;

const number = fc.nat(9_999);
const key = oneInTen(fc.constantFrom("k1", "k2", "a b", "x".repeat(300)), fc.uuid());

/** Each header, and how many requests in ten carry it. */
const headers: Record<string, [often: number, value: fc.Arbitrary<string>]> = {
  "Idempotency-Key": [5, key],
  "If-Match": [1, fc.constantFrom('"1"', '"2"', "*", "nonsense", 'W/"1"')],
  "On-Behalf-Of": [3, oneInTen(fc.constant("king"), fc.constant("buyer"))],
};

function headerFor({ name, required }: Parameter): fc.Arbitrary<Texts> {
  const [often, value] = headers[name]!;
  const present = value.map((text) => ({ [name]: text }));
  return fc.oneof(
    { weight: required ? 20 : often, arbitrary: present },
    { weight: required ? 1 : 10 - often, arbitrary: fc.constant({}) },
  );
}

function queryFor({ name, schema }: Parameter): fc.Arbitrary<Texts> {
  const value = oneInTen(trickyStrings, valueFor(schema)).map((given) => ({ [name]: String(given) }));
  return fc.oneof(value, fc.constant({}), fc.constant({}));
}

/** Something for a name in the path: what exists, by its number, or an odd text. */
function nameFor({ name, schema }: Parameter, path: string): fc.Arbitrary<Texts> {
  const kind = new RegExp(`/(\\w+)s/{${name}}`).exec(path)?.[1] ?? name;
  const existing = schema.enum ? valueFor(schema).map(String) : number.map((n) => `<${kind}>{${n}}`);
  const encoded = trickyStrings.map((text) => encodeURIComponent(text.toWellFormed()) || "%20");
  return oneInTen(encoded, existing).map((text) => ({ [name]: text }));
}

const together = (parts: fc.Arbitrary<Texts>[]): fc.Arbitrary<Texts> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const type = oneInTen(
  fc.constantFrom("text/plain", "application/json; charset=utf-8", "application/xml"),
  fc.constant("application/json"),
);

/** Requests for one operation of the document. */
function requestsFor({ id, method, path, parameters, body }: Described): fc.Arbitrary<Request> {
  const inPlace = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  return fc
    .record({
      names: together(inPlace("path").map((parameter) => nameFor(parameter, path))),
      query: together(inPlace("query").map(queryFor)),
      headers: together(inPlace("header").map(headerFor)),
      body: body ? oneInTen(fc.constant(""), bodyFor(body)) : fc.constant(""),
      type,
      caller: number,
    })
    .map(({ names, query, headers, body, type, caller }) => {
      const place = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name]!);
      const search = new URLSearchParams(query).toString();
      const load = { body, headers: { ...headers, ...(body && { "content-type": type }) } };
      return { operation: id, method, path: search ? `${place}?${search}` : place, caller, load };
    });
}

const segment = fc.oneof(
  trickyStrings.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom("v1", "orders", "shops", "%", "%zz", "%ff", ".."),
);

/** Requests that follow from nothing. */
const wild = fc
  .record({
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"),
    path: fc.array(segment, { maxLength: 6 }).map((parts) => `/v1/${parts.join("/")}`),
    caller: number,
    body: fc.string(),
  })
  .map(({ body, ...rest }): Request => ({ ...rest, load: rest.method === "HEAD" ? {} : { body } }));

const placing = operations.find(({ id }) => id === "createOrder")!;

/** Any request; new orders come more often than the rest. */
export const request = fc.oneof(
  { weight: 17, arbitrary: fc.oneof(...operations.map(requestsFor)) },
  { weight: 2, arbitrary: requestsFor(placing) },
  { weight: 1, arbitrary: wild },
);
