import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { configurationOf } from "../lib/configuration.ts";
import { OrderStack } from "../lib/order-stack.ts";
import { deploymentStages } from "./stages.ts";

const app = new App();
const stage = String(app.node.tryGetContext("stage"));
const configuration = configurationOf(deploymentStages, stage);
if (typeof configuration === "string") {
  console.error(configuration);
  process.exit(1);
}
const creating = app.node.tryGetContext("creating") !== undefined;
new OrderStack(app, `waymark-${stage}`, { stage, configuration, creating });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
