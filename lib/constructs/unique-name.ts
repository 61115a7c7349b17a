import { Aws, Fn } from "aws-cdk-lib";

/**
 * The beginning of names that have to be known before what they name is made: `waymark-prod-1b9d6bcd`, of the stack's
 * name and its id, so that what a former stack has left is never in the way of the next one.
 */
export const uniqueName = (): string =>
  `${Aws.STACK_NAME}-${Fn.select(0, Fn.split("-", Fn.select(2, Fn.split("/", Aws.STACK_ID))))}`;
