import { RemovalPolicy } from "aws-cdk-lib";

/**
 * What becomes of data when its resource leaves the stack: where it is lasting it is kept, except by the rollback of the
 * deployment that made it, when there is none yet, and what is left would only be in the way.
 */
export const removalOf = (lasting: boolean): RemovalPolicy =>
  lasting ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
