import { Annotations, Aws, CfnOutput, Duration } from "aws-cdk-lib";
import type { IHttpRouteAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { roles } from "../../domain/actor.ts";
import type { BoardLogin, Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { removalOf } from "../constructs/removal.ts";
import { addOutput } from "../constructs/stack-output.ts";

/** The roles of people; a storefront is a machine and gets its role by its scope. */
const groups = roles.filter((role) => role !== "storefront");

/** Who may call: the people and storefronts of a user pool. Groups and scopes say role and shop: `functions/http/caller.ts`. */
export class UserDirectory extends Construct {
  readonly authorizer: IHttpRouteAuthorizer;
  readonly login: BoardLogin;
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, { stage, configuration, url, guarded }: SignInOptions) {
    super(scope, id);
    this.pool = userPoolFor(this, configuration, guarded);
    const domain = this.pool.addDomain("Tokens", {
      cognitoDomain: { domainPrefix: `waymark-${stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    for (const groupName of groups)
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName });
    const staff = this.pool.addClient("Staff", {
      // An administrator may fetch a token by the command line, except where it matters.
      authFlows: { userSrp: true, adminUserPassword: !configuration.lasting },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
    });
    const board = this.board(`${url}/board`);
    this.login = loginAt(domain, board);
    const commandLine = this.commandLine(domain);
    const storefronts = this.storefronts(domain, configuration.storefronts);
    this.authorizer = new HttpJwtAuthorizer("Authorizer", this.pool.userPoolProviderUrl, {
      jwtAudience: [staff, board, commandLine, ...storefronts].map(
        ({ userPoolClientId }) => userPoolClientId,
      ),
    });
    addOutput(this, "UserPool", this.pool.userPoolId);
    addOutput(this, "StaffClient", staff.userPoolClientId);
  }

  /** The client of the order board: people sign in on Cognito's own pages, and come back to `callback`. */
  private board(callback: string): UserPoolClient {
    const client = this.pool.addClient("Board", {
      // Named, because Cognito allows more when none is; a token that rotates is refreshed by the token endpoint.
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [callback],
        logoutUrls: [callback],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      refreshTokenRotationGracePeriod: Duration.seconds(60),
    });
    this.brand("Look", client);
    return client;
  }

  /** The client of `npm run login`: people sign in on the same pages, and come back to the command that waits for them. */
  private commandLine(domain: UserPoolDomain): UserPoolClient {
    const client = this.pool.addClient("CommandLine", {
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [commandCallback],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(1),
    });
    this.brand("CommandLook", client);
    addOutput(this, "LoginClient", client.userPoolClientId, "The client of npm run login");
    addOutput(this, "LoginAddress", domain.baseUrl(), "Where people sign in");
    return client;
  }

  /** Without a look of its own a client has no login pages of the newer kind. */
  private brand(id: string, { userPoolClientId }: UserPoolClient): void {
    new CfnManagedLoginBranding(this, id, {
      userPoolId: this.pool.userPoolId,
      clientId: userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }

  /** A client for each shop's storefront, with the one scope that names the shop. */
  private storefronts(domain: UserPoolDomain, shops: string[]) {
    if (shops.length === 0) return [];
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

/** Where `operations/stage/sign-in.ts` waits for a code; Cognito takes plain http for localhost alone. */
export const commandCallback = "http://localhost:4646/";

/** The addresses of a user pool's domain. */
function loginAt(domain: UserPoolDomain, client: UserPoolClient): BoardLogin {
  const url = domain.baseUrl();
  return {
    client: client.userPoolClientId,
    authorize: `${url}/oauth2/authorize`,
    token: `${url}/oauth2/token`,
    revoke: `${url}/oauth2/revoke`,
    logout: `${url}/logout`,
  };
}

const scopeOf = (shop: string) =>
  new ResourceServerScope({ scopeName: `shop.${shop}`, scopeDescription: `The storefront of ${shop}` });

function userPoolFor(scope: Construct, { lasting }: Configuration, guarded: boolean): UserPool {
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
    deletionProtection: guarded,
    removalPolicy: removalOf(lasting),
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

/** What checks tokens, and where people get them for the board; without a login there is no board. */
export interface SignIn {
  authorizer: IHttpRouteAuthorizer;
  login: BoardLogin | undefined;
}

interface SignInOptions {
  stage: string;
  configuration: Configuration;
  /** The address of the API, where the board is. */
  url: string;
  /** Whether its people cannot be deleted. */
  guarded: boolean;
}

const noBoard =
  "There is no order board: bin/stages.ts names an issuer without its `login` (client, authorize, token). Until it does, set `staffUrl` for shops: the button in their e-mails leads to the board.";

/** Tokens of the issuer that the stage names, else of a user pool of our own. */
export function signInFor(scope: Construct, options: SignInOptions): SignIn {
  const { issuer } = options.configuration;
  if (!issuer) return new UserDirectory(scope, "People", options);
  if (!issuer.login) Annotations.of(scope).addWarningV2("waymark:no-board", noBoard);
  const authorizer = new HttpJwtAuthorizer("Authorizer", issuer.url, { jwtAudience: issuer.audience });
  return { authorizer, login: issuer.login };
}
