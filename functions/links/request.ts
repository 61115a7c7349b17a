import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Moment } from "../../domain/time/time.ts";
import { now } from "../../io/runtime/clock.ts";
import { maxBodyBytes } from "../http/body.ts";

/** A request to a link's address. */
export interface LinkRequest {
  token: string;
  /** The IP address that it comes from. */
  address: string;
  now: Moment;
  /** What was sent with a form; empty when it is no form. */
  form: URLSearchParams;
  header: (name: string) => string | undefined;
  cookie: (name: string) => string | undefined;
}

/** What an event of the gateway says about a link's request. */
export function linkRequestOf({
  headers,
  cookies = [],
  pathParameters,
  body = "",
  ...event
}: APIGatewayProxyEventV2): LinkRequest {
  const raw = event.isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const pairs = cookies.map((cookie) => cookie.split("=", 2));
  return {
    token: pathParameters?.token ?? "",
    address: event.requestContext.http.sourceIp,
    now: now(),
    form: new URLSearchParams(isForm && raw.length <= maxBodyBytes ? raw : ""),
    header: (name) => headers[name],
    cookie: (name) => pairs.find(([key]) => key === name)?.[1],
  };
}
