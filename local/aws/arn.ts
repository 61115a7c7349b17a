/** The region that everything on this machine is in. */
export const region = "eu-central-1";

/** The ARN of something on this machine. */
export function arnOf(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:000000000000:${resource}`;
}
