import type { DeployedStack } from "../../operations/deployment.ts";

const resource = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) => ({
  ...{ LogicalResourceId, ResourceType, PhysicalResourceId },
  ...{ LastUpdatedTimestamp: undefined, ResourceStatus: "CREATE_COMPLETE" as const },
});

const machine = "arn:aws:states:eu-central-1:111122223333:stateMachine:waymark-prod-marketplace";

/** A deployed stage, as CloudFormation lists it. */
export const deployedStack: DeployedStack = {
  name: "waymark-prod",
  stage: "prod",
  lasting: true,
  outputs: {
    ...{ TableName: "waymark-prod-Table", Url: "https://orders.example" },
    SmsLogRole: "arn:aws:iam::111122223333:role/waymark-prod-SmsLogRole",
  },
  resources: [
    resource("FunctionsNotify0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-Notify"),
    resource("FunctionsReconcile0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-Reconcile"),
    resource("FunctionsDeliverWebhooks0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-DeliverWebhooks"),
    resource("FunctionsPhotoUploaded0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-PhotoUploaded"),
    resource("FunctionsPublic0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-Public"),
    resource("FunctionsLinks0A1B2C3D", "AWS::Lambda::Function", "waymark-prod-Links"),
    resource("SyncExecutionFailures0A1B2C3D", "AWS::SQS::Queue", "https://sqs/sync-execution-failures"),
    resource("AlarmsApiErrors0A1B2C3D", "AWS::CloudWatch::Alarm", "ApiErrors"),
    resource("SyncExecutionMapping0A1B2C3D", "AWS::Lambda::EventSourceMapping", "a-mapping"),
    resource("Machinesmarketplace0A1B2C3D", "AWS::StepFunctions::StateMachine", machine),
  ],
};
