import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct, type IConstruct } from "constructs";
import { metricNamespace, refusalMetric } from "../../domain/metrics.ts";
import type { BoardLogin, Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { StageLogGroup } from "../constructs/log-group.ts";
import { type ApiRoute, apiRoutes, openPageRoutes } from "./routes.ts";

/**
 * What the access log says of a request. Neither path nor query: links and searches stand there. Not
 * `error.messageString` either: it brings quotes of its own, and a line that is no JSON is counted by nobody.
 */
const accessLogFields = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
  integration: "$context.integrationStatus",
  length: "$context.responseLength",
  error: "$context.error.message",
  refused: "$context.authorizer.error",
};

/** The HTTP API: every route of the contract, tokens checked before a function runs. */
export class OrderApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  /** The address that links in messages begin with. */
  readonly url: string;
  /** What a custom domain's name has to point to. */
  readonly domain: DomainName | undefined;

  constructor(
    scope: Construct,
    id: string,
    { stage, configuration }: { stage: string; configuration: Configuration },
  ) {
    super(scope, id);
    const { origins, domain } = configuration;
    this.api = new HttpApi(this, "Api", {
      apiName: `waymark-${stage}`,
      createDefaultStage: false,
      ...(origins.length > 0 && { corsPreflight: corsFor(origins) }),
    });
    this.domain = domain && this.domainOf(domain);
    this.url = domain ? `https://${domain.name}` : this.api.apiEndpoint;
    const log = new StageLogGroup(this, "Log", { ...configuration, vended: "access" });
    this.stage = this.stageWith(log, configuration);
    countRefusals(log, stage);
  }

  /** Gives every route its function; those without a token check by themselves who calls. A stage may have no board. */
  connect(
    functions: Record<string, IFunction>,
    { authorizer, login }: { authorizer: IHttpRouteAuthorizer; login: BoardLogin | undefined },
  ): void {
    // One permission for all routes of a function: a statement for each would not fit into its policy.
    const integrations = new Map(
      Object.entries(functions).map(([name, handler]) => [
        name,
        new HttpLambdaIntegration(name, handler, { scopePermissionToRoute: false }),
      ]),
    );
    for (const route of [...apiRoutes, ...(login ? openPageRoutes : [])]) {
      const integration = integrations.get(route.handler)!;
      const [added] = this.api.addRoutes({
        path: route.path,
        methods: [route.method as HttpMethod],
        integration,
        authorizer: route.open ? new HttpNoneAuthorizer() : authorizer,
      });
      if (!route.open) continue;
      acknowledge(added!, { "AwsSolutions-APIG4": reasonForNoToken(route) });
      this.throttle(route, added!);
    }
  }

  /** A stage takes settings only of routes that are there. */
  private throttle({ method, path }: ApiRoute, route: IConstruct): void {
    const stage = this.stage.node.defaultChild as CfnStage;
    stage.routeSettings = { ...stage.routeSettings, [`${method} ${path}`]: throttleOf(path) };
    stage.node.addDependency(route);
  }

  private domainOf({ name, certificate }: NonNullable<Configuration["domain"]>): DomainName {
    return new DomainName(this, "Domain", {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificate),
    });
  }

  private stageWith(log: LogGroup, { throttle }: Configuration): HttpStage {
    return new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
      ...(this.domain && { domainMapping: { domainName: this.domain } }),
    });
  }
}

/** Requests a second, and at once, to each route that takes no token: a flood of one leaves room for all others. */
const openThrottles = {
  pages: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 60 },
  webhooks: { ThrottlingRateLimit: 25, ThrottlingBurstLimit: 50 },
  others: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
};

function throttleOf(path: string) {
  if (path.startsWith("/l/") || path.startsWith("/board")) return openThrottles.pages;
  return path.includes("/webhooks/") ? openThrottles.webhooks : openThrottles.others;
}

function countRefusals(log: LogGroup, stage: string): void {
  new MetricFilter(log, "Refusals", {
    logGroup: log,
    filterPattern: FilterPattern.stringValue("$.status", "=", "4*"),
    metricNamespace: metricNamespace(stage),
    metricName: refusalMetric.name,
    metricValue: "1",
    dimensions: { [refusalMetric.by]: "$.status" },
  });
}

const corsFor = (origins: string[]) => ({
  allowOrigins: origins,
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: [
    ...["accept-language", "authorization", "content-type", "idempotency-key", "if-match", "if-none-match"],
    "on-behalf-of",
  ],
  exposeHeaders: ["etag", "retry-after", "www-authenticate"],
  maxAge: Duration.hours(1),
});

function reasonForNoToken({ path }: ApiRoute): string {
  if (path.startsWith("/l/"))
    return "A link's token is the authorization; the function checks it against the order.";
  if (path === "/board/session")
    return "The function takes the login's code or its own cookie, from the board's page alone.";
  if (path.includes("/webhooks/")) return "The function checks the provider's signature.";
  return "Public: it says nothing about orders, shops or people.";
}
