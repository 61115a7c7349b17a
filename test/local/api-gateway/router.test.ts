import { expect, test } from "vitest";
import { createRouter } from "../../../local/api-gateway/router.ts";

const route = (method: string, path: string) => ({ method, path, handler: `${method} ${path}` });

const find = createRouter([
  route("GET", "/v1/{a}/{b}"),
  route("GET", "/v1/orders/{id}"),
  route("POST", "/v1/orders/{id}/{command}"),
  route("GET", "/v1/orders/{id}/cancellation"),
  route("GET", "/v1/orders/counts"),
  route("GET", "/openapi.json"),
]);

test.each([
  ["GET", "/v1/orders/counts", "/v1/orders/counts", {}],
  ["GET", "/v1/orders/1", "/v1/orders/{id}", { id: "1" }],
  ["HEAD", "/v1/orders/1", "/v1/orders/{id}", { id: "1" }],
  ["GET", "/v1/shops/1", "/v1/{a}/{b}", { a: "shops", b: "1" }],
  ["GET", "/v1/orders/1/cancellation", "/v1/orders/{id}/cancellation", { id: "1" }],
  ["POST", "/v1/orders/1/cancellation", "/v1/orders/{id}/{command}", { id: "1", command: "cancellation" }],
  ["GET", "/v1/orders/a%2Fb%20c", "/v1/orders/{id}", { id: "a/b c" }],
])("%s %s leads to %s", (method, path, to, params) => {
  expect(find(method, path)).toMatchObject({ route: { path: to }, params });
});

test("knows a path by its other methods, and no path at all", () => {
  expect(find("PUT", "/v1/orders/1/ship")).toEqual({ allow: ["POST"] });
  expect(find("DELETE", "/v1/orders/1")).toEqual({ allow: ["GET", "HEAD"] });
  expect(find("GET", "/openapiXjson")).toBeUndefined();
  expect(find("GET", "/v1/orders/1/")).toBeUndefined();
});

test("throws on an encoding that is none", () => {
  expect(() => find("GET", "/v1/orders/%zz")).toThrow(URIError);
});
