import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { wall } from "../../io/runtime/clock.ts";
import type { ApplicationRoute } from "../application.ts";

/** The claims of a verified token, by name. */
export type TokenClaims = Record<string, string>;

/** A request as the gateway understood it. */
export type GatewayRequest = {
  request: IncomingMessage;
  requestId: string;
  path: string;
  query: string;
  body: Buffer;
  route: ApplicationRoute;
  params: Record<string, string>;
  claims: TokenClaims | undefined;
};

const textContentType = /^(text\/|application\/(json|xml|javascript)\b)/;

/** The event of payload format 2.0 for a request. */
export function apiGatewayEvent(arrival: GatewayRequest): APIGatewayProxyEventV2WithJWTAuthorizer {
  const { request, path, query, body, route, params } = arrival;
  const { cookie, ...headers } = request.headers;
  const isText = textContentType.test(headers["content-type"] ?? "text/plain");
  return {
    version: "2.0",
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    rawQueryString: query,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(query ? { queryStringParameters: parametersOf(query) } : {}),
    requestContext: contextOf(arrival),
    ...(Object.keys(params).length > 0 ? { pathParameters: params } : {}),
    ...(body.length > 0 ? { body: body.toString(isText ? "utf8" : "base64") } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** The gateway joins the values of a repeated name with commas. */
function parametersOf(query: string): Record<string, string> {
  const values = new URLSearchParams(query);
  return Object.fromEntries([...values.keys()].map((name) => [name, values.getAll(name).join(",")]));
}

function contextOf({ request, requestId, path, route, claims }: GatewayRequest) {
  const now = new Date(wall());
  return {
    accountId: "000000000000",
    apiId: "local",
    ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
    domainName: request.headers.host ?? "localhost",
    domainPrefix: "local",
    http: {
      method: request.method!,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId,
    routeKey: `${route.method} ${route.path}`,
    stage: "$default",
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  } as APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"];
}
