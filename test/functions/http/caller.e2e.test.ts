import { expect, it } from "vitest";
import { createClient } from "../../../local/client.ts";
import { startWorld } from "../../support/world.ts";

/** The tokens of a Cognito user pool, as the gateway hands them on, on the running program. */
const world = startWorld();

async function asking(path: string, claims: object) {
  const token = await world.runtime.token({ sub: "ola", ...claims } as never);
  return createClient(world.runtime.url)("GET", path, undefined, { token });
}

it("lets people into their own shop by their groups, and into no other", async () => {
  const [mine, other] = [await world.shop("marketplace"), await world.shop("marketplace")];
  const claims = { "cognito:groups": ["manager", `shop.${mine.id}`] };
  expect(await asking(`/v1/orders?shop=${mine.id}`, claims)).toMatchObject({ status: 200 });
  expect(await asking(`/v1/orders?shop=${other.id}`, claims)).toMatchObject({ status: 404 });
});

it("lets a storefront in by its scope", async () => {
  const { id } = await world.shop("marketplace");
  expect(await asking(`/v1/orders?shop=${id}`, { scope: `waymark/shop.${id}` })).toMatchObject({
    status: 200,
  });
});

it("refuses whoever is in two groups of shops", async () => {
  const { id } = await world.shop("marketplace");
  const claims = { "cognito:groups": ["manager", `shop.${id}`, "shop.another"] };
  expect(await asking(`/v1/orders?shop=${id}`, claims)).toMatchObject({ status: 401 });
});
