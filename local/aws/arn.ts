/** The region that everything on this machine is in. */
export const region = "eu-central-1";

/** The ARN of something on this machine. */
export function arnOf(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:000000000000:${resource}`;
}

/** The ARN of a lifecycle's state machine on this machine. */
export function stateMachineArn(lifecycle: string): string {
  return arnOf("states", `stateMachine:${lifecycle}`);
}
