import { SESClient } from "@aws-sdk/client-ses";
import { SNSClient } from "@aws-sdk/client-sns";
import { slimClient } from "../../runtime/slim-client.ts";

/** One attempt, and not for long: after a time-out a second one could send the same message again. */
export const clientOptions = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 10_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
};

/** The client of SES. */
export const sesClient = slimClient(new SESClient(clientOptions));
/** The client of SNS. */
export const snsClient = slimClient(new SNSClient(clientOptions));
