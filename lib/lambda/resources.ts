import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { BoardLogin, Configuration } from "../configuration.ts";
import type { Mail } from "../resources/mail.ts";
import type { Secrets } from "../resources/secrets.ts";

/** The resources of the stack that a function can need. */
export interface FunctionResources
  extends Pick<
    Configuration,
    "support" | "deadlines" | "smsSenders" | "voice" | "listShards" | "retention" | "telegramBot"
  > {
  stage: string;
  table: Table;
  /** The ARN of each lifecycle's state machine. */
  machines: Record<string, string>;
  deliver: IFunction;
  send: IFunction;
  /** The function that knows the secrets of providers. */
  providers: IFunction;
  mail: Mail;
  /** The ARN of every SNS topic. */
  topics: string;
  secrets: Secrets;
  photos: Bucket;
  login: BoardLogin | undefined;
  /** The address of the API and of links. */
  url: string;
}
