import { Aws, CfnOutput, Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IHttpRouteAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import {
  AccountRecovery,
  CfnUserPoolGroup,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { roles } from "../../domain/actor.ts";
import type { Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { addOutput } from "../constructs/stack-output.ts";

/** The roles of people; a storefront is a machine and gets its role by its scope. */
const groups = roles.filter((role) => role !== "storefront");

/** Who may call: the people and storefronts of a user pool. Groups and scopes say role and shop: `functions/http/caller.ts`. */
export class UserDirectory extends Construct {
  readonly authorizer: IHttpRouteAuthorizer;
  readonly pool: UserPool;

  constructor(
    scope: Construct,
    id: string,
    { stage, configuration }: { stage: string; configuration: Configuration },
  ) {
    super(scope, id);
    this.pool = userPoolFor(this, configuration);
    for (const groupName of groups)
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName });
    const staff = this.pool.addClient("Staff", {
      // An administrator may fetch a token by the command line, except where it matters.
      authFlows: { userSrp: true, adminUserPassword: !configuration.lasting },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
    });
    const storefronts = this.storefronts(stage, configuration.storefronts);
    this.authorizer = new HttpJwtAuthorizer("Authorizer", this.pool.userPoolProviderUrl, {
      jwtAudience: [staff, ...storefronts].map(({ userPoolClientId }) => userPoolClientId),
    });
    addOutput(this, "UserPool", this.pool.userPoolId);
    addOutput(this, "StaffClient", staff.userPoolClientId);
  }

  /** A client for each shop's storefront, with the one scope that names the shop. */
  private storefronts(stage: string, shops: string[]) {
    if (shops.length === 0) return [];
    const domain = this.pool.addDomain("Tokens", {
      cognitoDomain: { domainPrefix: `waymark-${stage}-${Aws.ACCOUNT_ID}` },
    });
    addOutput(this, "TokenAddress", `${domain.baseUrl()}/oauth2/token`);
    const scopes = shops.map((shop) => scopeOf(shop));
    const server = this.pool.addResourceServer("Server", { identifier: "waymark", scopes });
    return shops.map((shop, i) => this.storefront(shop, server, scopes[i]!));
  }

  private storefront(shop: string, server: UserPoolResourceServer, scope: ResourceServerScope) {
    const client = this.pool.addClient(`Storefront-${shop}`, {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, scope)] },
      accessTokenValidity: Duration.hours(1),
    });
    new CfnOutput(this, `Client-${shop}`, {
      value: client.userPoolClientId,
      description: `The storefront of ${shop}`,
    });
    return client;
  }
}

const scopeOf = (shop: string) =>
  new ResourceServerScope({ scopeName: `shop.${shop}`, scopeDescription: `The storefront of ${shop}` });

function userPoolFor(scope: Construct, { lasting }: Configuration): UserPool {
  const pool = new UserPool(scope, "Pool", {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: lasting ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    },
    deletionProtection: lasting,
    removalPolicy: lasting ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(pool, {
    "AwsSolutions-COG8":
      "Threat protection is priced for each person; a second factor is asked of everybody.",
  });
  if (!lasting)
    acknowledge(pool, {
      "AwsSolutions-COG2": "A stage that may be destroyed holds nobody's orders: a password will do.",
    });
  return pool;
}

/** Checks tokens: those of the issuer that the stage names, else of a user pool of our own. */
export function authorizerFor(
  scope: Construct,
  { stage, configuration }: { stage: string; configuration: Configuration },
): IHttpRouteAuthorizer {
  const { issuer } = configuration;
  if (issuer) return new HttpJwtAuthorizer("Authorizer", issuer.url, { jwtAudience: issuer.audience });
  return new UserDirectory(scope, "People", { stage, configuration }).authorizer;
}
