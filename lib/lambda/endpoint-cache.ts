/**
 * Stands in bundles for the SDK's cache of addresses that a service names by itself: DynamoDB's client makes one, and never
 * asks it, because that is not switched on. What it is made with is as large as a handler.
 */
export class EndpointCache extends Map<string, unknown> {
  /** A map would take the capacity for its entries. */
  constructor(_capacity: number) {
    super();
  }
}
