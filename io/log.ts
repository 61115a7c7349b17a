import { Logger } from "@aws-lambda-powertools/logger";

const logger = new Logger({ serviceName: "waymark" });

/**
 * Logs a fault of ours as one JSON line with ids only. Of the error its name, words and stack are kept: what else
 * hangs on it, such as the item of a failed condition, may name people.
 */
export function logFault(what: string, error: unknown, ids: Record<string, string> = {}): void {
  const { name = "Error", message = String(error), stack } = (error ?? {}) as Partial<Error>;
  logger.error(what, { ...ids, fault: { name, message, stack } });
}
