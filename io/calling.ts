import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { listEndpoints } from "./endpoints.ts";

const lambda = new LambdaClient({ maxAttempts: 5 });
const FunctionName = process.env.DELIVER_FUNCTION ?? "deliver";

/** What the function `deliver` is asked for: what is new for an endpoint, or these events again. */
export interface Errand {
  shop: string;
  endpoint: string;
  events?: string[];
}

/**
 * Has the function `deliver` do something, and does not wait for it: each endpoint has a run of its own, so that
 * a slow one holds up neither the stream nor another endpoint.
 */
export async function send(errand: Errand): Promise<void> {
  const Payload = JSON.stringify(errand);
  await lambda.send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload }));
}

/** Has every active endpoint of a shop get what is new in the shop's feed. */
export async function callEndpoints(shop: string): Promise<void> {
  const endpoints = await listEndpoints(shop);
  const active = endpoints.filter(({ status }) => status === "active");
  await Promise.all(active.map(({ id: endpoint }) => send({ shop, endpoint })));
}
