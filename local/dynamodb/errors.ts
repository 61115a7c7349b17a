/** An error as the SDK would make it of the service's answer: `instanceof` its exceptions holds as well. */
export class ServiceError extends Error {
  readonly $fault: "client" | "server";
  readonly $metadata: { httpStatusCode: number };

  constructor(name: string, message: string, more: object = {}, httpStatusCode = 400) {
    super(message);
    this.name = name;
    this.$fault = httpStatusCode < 500 ? "client" : "server";
    this.$metadata = { httpStatusCode };
    Object.assign(this, more);
  }
}

/** What is thrown for input that DynamoDB does not take. */
export const invalid = (message: string): ServiceError => new ServiceError("ValidationException", message);

/** The same in the words with which DynamoDB begins most of these sentences. */
export const invalidParameter = (message: string): ServiceError =>
  invalid(`One or more parameter values were invalid: ${message}`);

/** What is thrown when a condition does not hold; `item` is what stands there, in the form of AttributeValues. */
export const conditionFailed = (item?: object): ServiceError =>
  new ServiceError(
    "ConditionalCheckFailedException",
    "The conditional request failed",
    item && { Item: item },
  );

/** What is thrown when something that a call names is not there. */
export const notFound = (message: string): ServiceError =>
  new ServiceError("ResourceNotFoundException", message);
