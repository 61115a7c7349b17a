import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { expect, it } from "vitest";
import { onDemand, router } from "../../../functions/http/router.ts";

const answering = (body: string) => async () => ({ statusCode: 200, body });
const event = (routeKey: string) => ({ routeKey }) as APIGatewayProxyEventV2;
const run = {} as Context;
const answered = (body: string) => expect.objectContaining({ statusCode: 200, body });
const links = router<"links">({
  "show-link": answering("shown"),
  "act-by-link": answering("done"),
  "telegram-webhook": answering("heard"),
});

it("finds the handler by the route that the gateway matched, a page's head by the page", async () => {
  expect(await links(event("GET /l/{token}"), run)).toEqual(answered("shown"));
  expect(await links(event("HEAD /l/{token}"), run)).toEqual(answered("shown"));
  expect(await links(event("POST /l/{token}"), run)).toEqual(answered("done"));
});

it("answers no route of another function, and none that nobody knows", async () => {
  for (const route of ["GET /v1/orders", "POST /v1/webhooks/payments/{provider}", "GET /", "$default"])
    await expect(links(event(route), run)).rejects.toThrow(`No handler here answers ${route}.`);
});

it("loads a handler on demand when its route is called, and no other", async () => {
  const loaded: string[] = [];
  const file = (name: string) =>
    onDemand(async () => {
      loaded.push(name);
      return { handler: answering(name) };
    });
  const handler = router<"public">({
    "show-board": file("show-board"),
    "board-session": file("board-session"),
    health: file("health"),
    openapi: file("openapi"),
    "read-lifecycle": file("read-lifecycle"),
  });
  expect(await handler(event("GET /health"), run)).toEqual(answered("health"));
  expect(loaded).toEqual(["health"]);
  for (const route of ["GET /board", "HEAD /board/{path+}", "GET /board/{path+}"])
    expect(await handler(event(route), run)).toEqual(answered("show-board"));
  for (const route of ["POST /board/session", "DELETE /board/session"])
    expect(await handler(event(route), run)).toEqual(answered("board-session"));
});
