import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { callerOf } from "../../../functions/http/caller.ts";

const callerWith = (claims: object, headers: Record<string, string> = {}) =>
  callerOf({
    headers,
    requestContext: { authorizer: { jwt: { claims: { sub: "somebody", ...claims } } } },
  } as unknown as APIGatewayProxyEventV2);

describe("a token of a Cognito user pool", () => {
  it("names role and shop by its groups, as API Gateway hands them over", () => {
    expect(callerWith({ "cognito:groups": "[manager shop.clay-cats]" })).toEqual({
      ...{ id: "somebody", role: "manager", shop: "clay-cats" },
    });
    expect(callerWith({ "cognito:groups": ["shop.clay-cats", "director"] })).toMatchObject({
      ...{ role: "director", shop: "clay-cats" },
    });
  });

  it("names a role without a shop by one group", () => {
    expect(callerWith({ "cognito:groups": "[contractor]" })).toEqual({ id: "somebody", role: "contractor" });
  });

  it("leaves out groups that mean nothing to Waymark", () => {
    expect(callerWith({ "cognito:groups": "[newsletter support shops.x]" })).toEqual({
      ...{ id: "somebody", role: "support" },
    });
  });

  it("is a storefront by its scope, which names the shop", () => {
    const scope = "waymark/shop.clay-cats";
    expect(callerWith({ scope })).toEqual({ id: "somebody", role: "storefront", shop: "clay-cats" });
    expect(callerWith({ scope }, { "on-behalf-of": "buyer" })).toMatchObject({
      role: "buyer",
      shop: "clay-cats",
    });
  });

  it("cannot make a storefront of a person by a group", () => {
    expect(() => callerWith({ "cognito:groups": "[storefront shop.clay-cats]" })).toThrow(
      /a "role" that is one of/,
    );
  });

  it.each([
    ["two roles", { "cognito:groups": "[manager admin shop.clay-cats]" }],
    ["two shops", { "cognito:groups": "[manager shop.clay-cats shop.paper-dogs]" }],
    ["two shops by its scopes", { scope: "waymark/shop.clay-cats waymark/shop.paper-dogs" }],
    ["a group and a scope", { "cognito:groups": "[manager]", scope: "waymark/shop.clay-cats" }],
    ["a group against its own claim", { role: "manager", "cognito:groups": "[admin]" }],
    [
      "a shop against its own claim",
      { role: "manager", shop: "paper-dogs", "cognito:groups": "[shop.clay-cats]" },
    ],
  ])("is refused with %s", (_, claims) => {
    expect(() => callerWith(claims)).toThrow(/one role and at most one shop/);
  });

  it.each([
    ["no groups", {}],
    ["only a shop", { "cognito:groups": "[shop.clay-cats]" }],
    ["an empty list", { "cognito:groups": "[]" }],
    ["the scopes of people", { scope: "openid aws.cognito.signin.user.admin" }],
    ["another server's scope", { scope: "other/shop.clay-cats" }],
  ])("is refused with %s", (_, claims) => {
    expect(() => callerWith(claims)).toThrow(/a "role" that is one of/);
  });
});

describe("a token of another issuer", () => {
  it("names role and shop by plain claims", () => {
    expect(callerWith({ role: "seller", shop: "clay-cats" })).toEqual({
      ...{ id: "somebody", role: "seller", shop: "clay-cats" },
    });
  });

  it("is refused with a role that there is not", () => {
    expect(() => callerWith({ role: "owner", shop: "clay-cats" })).toThrow(/a "role" that is one of/);
  });

  it.each([
    ["nobody", { sub: undefined }],
    ["an empty name", { sub: "" }],
    ["a name that is no text", { sub: 7 }],
    ["a name of 129 characters", { sub: "x".repeat(129) }],
    ["an empty shop", { shop: "" }],
    ["a shop that is no text", { shop: { id: "clay-cats" } }],
    ["a shop of 65 characters", { shop: "x".repeat(65) }],
  ])("is refused with %s", (_, claims) => {
    expect(() => callerWith({ role: "manager", ...claims })).toThrow(/a "role" that is one of/);
  });
});
