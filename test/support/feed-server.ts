import type { IncomingMessage, RequestListener } from "node:http";
import { openServerForFile } from "./http-server.ts";

/** A shop's server with its feed: it answers as the test likes, and keeps what it was asked with. */
export async function openFeedServer() {
  const asked: IncomingMessage["headers"][] = [];
  let answer: RequestListener = (_, response) => void response.writeHead(404).end();
  const { url, close } = await openServerForFile((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  return {
    url: `${url}/yml.xml`,
    asked,
    close,
    /** What it does from now on. */
    will: (next: RequestListener) => {
      answer = next;
    },
    /** The feed that it has from now on, with its version where it says one. */
    has(body: string | Uint8Array, headers: Record<string, string> = {}) {
      answer = (request, response) => {
        const isSame = headers.etag && request.headers["if-none-match"] === headers.etag;
        response.writeHead(isSame ? 304 : 200, headers).end(isSame ? undefined : body);
      };
    },
  };
}

/** A feed in YML of offers that are there or not. */
export const ymlOf = (offers: Record<string, boolean>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><yml_catalog date="2026-11-21T10:00+03:00"><shop><offers>${Object.entries(
    offers,
  )
    .map(([id, available]) => `<offer id="${id}" available="${available}"/>`)
    .join("")}</offers></shop></yml_catalog>`;
