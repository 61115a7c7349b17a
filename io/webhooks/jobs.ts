import { invokeFunction } from "../runtime/lambda.ts";

const FunctionName = process.env.DELIVER_FUNCTION ?? "deliver-webhooks";

/** A job of the function `deliver-webhooks`: what is new for an endpoint, or these events again. */
export interface DeliveryJob {
  shop: string;
  endpoint: string;
  events?: string[];
}

/**
 * Starts a job of the function `deliver-webhooks`, and does not wait for it: each endpoint has a run of its own, so that
 * a slow one holds up neither the stream nor another endpoint.
 */
export async function invokeDeliver(job: DeliveryJob): Promise<void> {
  await invokeFunction({ FunctionName, InvocationType: "Event", Payload: JSON.stringify(job) });
}
