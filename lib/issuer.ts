import type { IHttpRouteAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import type { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";
import { UserDirectory } from "./people.ts";

/** Checks tokens: those of the issuer that the stage names, else of a user pool of our own. */
export function authorizerFor(
  scope: Construct,
  { stage, configuration }: { stage: string; configuration: Configuration },
): IHttpRouteAuthorizer {
  const { issuer } = configuration;
  if (issuer) return new HttpJwtAuthorizer("Authorizer", issuer.url, { jwtAudience: issuer.audience });
  return new UserDirectory(scope, "People", { stage, configuration }).authorizer;
}
