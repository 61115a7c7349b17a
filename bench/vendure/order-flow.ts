import { Agent, request } from "node:http";

interface Answer<T> {
  data: T;
  /** Stands for the cart, or for who has signed in. */
  token: string | undefined;
}
type Call = <T>(query: string, variables?: object, token?: string) => Promise<Answer<T>>;

/** GraphQL calls to one Vendure: as a buyer with the token of their cart, and as the superadmin. */
export interface VendureApi {
  shop: Call;
  admin: Call;
  /** How many jobs are not done yet: mails, search. */
  openJobs(): Promise<number>;
}

/** Signs in as the superadmin. */
export async function connectVendure(port: number): Promise<VendureApi> {
  const shop: Call = (query, variables, token) => call(port, "/shop-api", { query, variables }, token);
  const signIn = `mutation { login(username: "superadmin", password: "superadmin") { __typename } }`;
  const { token } = await call(port, "/admin-api", { query: signIn });
  const admin: Call = (query, variables) => call(port, "/admin-api", { query, variables }, token);
  const open = "{ jobs(options: { filter: { isSettled: { eq: false } } }) { totalItems } }";
  const openJobs = async () => (await admin<{ jobs: { totalItems: number } }>(open)).data.jobs.totalItems;
  return { shop, admin, openJobs };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function call<T>(port: number, path: string, content: object, token?: string): Promise<Answer<T>> {
  const body = JSON.stringify(content);
  const headers = {
    ...{ "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const options = { port, path, headers, agent, host: "127.0.0.1", method: "POST" };
    const sent = request(options, async (response) => {
      const text = (await response.toArray()).join("");
      const { data, errors } = JSON.parse(text);
      if (errors || text.includes('"errorCode"')) reject(new Error(text));
      else resolve({ data, token: response.headers["vendure-auth-token"] as string | undefined });
    });
    sent.on("error", reject).end(body);
  });
}

const failure = "__typename ... on ErrorResult { errorCode message }";
const person = (name: string) =>
  `{ firstName: "Anna", lastName: "Nowak", emailAddress: "anna-${name}@example.com" }`;
const address = `{ fullName: "Anna Nowak", streetLine1: "Długa 1", city: "Warszawa", postalCode: "00-238", countryCode: "PL" }`;

interface Id {
  id: string;
}

/** One order, from an empty cart to the buyer's door; notes the milliseconds of each call. */
export async function runVendureOrder(api: VendureApi, name: string, times: number[]): Promise<void> {
  const timed =
    (call: Call): Call =>
    async (...sent) => {
      const began = performance.now();
      const answer = await call<never>(...sent);
      times.push(performance.now() - began);
      return answer;
    };
  const shop = timed(api.shop);
  const admin = timed(api.admin);
  const order = await buy(shop, name);
  await fulfil(admin, order, name);
  const end = await admin<{ order: { state: string } }>("query ($id: ID!) { order(id: $id) { state } }", {
    id: order,
  });
  if (end.data.order.state !== "Delivered") throw new Error(`The order is ${end.data.order.state}.`);
}

async function buy(shop: Call, name: string): Promise<string> {
  const { products } = (
    await shop<{ products: { items: { variants: Id[] }[] } }>("{ products { items { variants { id } } } }")
  ).data;
  const { data, token } = await shop<{ addItemToOrder: Id }>(
    `mutation ($v: ID!) { addItemToOrder(productVariantId: $v, quantity: 1) { ${failure} ... on Order { id } } }`,
    { v: products.items[0]!.variants[0]!.id },
  );
  const step = (field: string) => shop(`mutation { ${field} { ${failure} } }`, {}, token);
  await step(`setCustomerForOrder(input: ${person(name)})`);
  await step(`setOrderShippingAddress(input: ${address})`);
  const ways = await shop<{ eligibleShippingMethods: Id[] }>("{ eligibleShippingMethods { id } }", {}, token);
  await step(`setOrderShippingMethod(shippingMethodId: ["${ways.data.eligibleShippingMethods[0]!.id}"])`);
  await step(`transitionOrderToState(state: "ArrangingPayment")`);
  await step(`addPaymentToOrder(input: { method: "dummy", metadata: {} })`);
  return data.addItemToOrder.id;
}

async function fulfil(admin: Call, id: string, name: string): Promise<void> {
  const paid = await admin<{ order: { lines: (Id & { quantity: number })[] } }>(
    "query ($id: ID!) { order(id: $id) { lines { id quantity } } }",
    { id },
  );
  const lines = paid.data.order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
  const parcel = [
    { name: "method", value: "post" },
    { name: "trackingCode", value: name },
  ];
  const { data } = await admin<{ addFulfillmentToOrder: Id }>(
    `mutation ($input: FulfillOrderInput!) { addFulfillmentToOrder(input: $input) { ${failure} ... on Fulfillment { id } } }`,
    { input: { lines, handler: { code: "manual-fulfillment", arguments: parcel } } },
  );
  for (const state of ["Shipped", "Delivered"])
    await admin(
      `mutation ($id: ID!, $state: String!) { transitionFulfillmentToState(id: $id, state: $state) { ${failure} } }`,
      { id: data.addFulfillmentToOrder.id, state },
    );
}
