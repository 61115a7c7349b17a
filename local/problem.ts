import { STATUS_CODES } from "node:http";

/** An answer of the gateway, in the form that functions answer too. */
export type HttpResponse = {
  statusCode?: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/** An error that the gateway itself answers, as RFC 9457 wants it. */
export function problem(
  status: number,
  code: string,
  detail: string,
  requestId: string,
  headers: Record<string, string> = {},
): HttpResponse {
  const document = { type: "about:blank", title: STATUS_CODES[status], status, detail, code, requestId };
  return {
    statusCode: status,
    headers: { "content-type": "application/problem+json", ...headers },
    body: JSON.stringify(document),
  };
}
