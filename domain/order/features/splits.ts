import type { Lifecycle } from "../../lifecycle/definition.ts";
import { type Availability, availabilities } from "../../lifecycle/enums.ts";
import type { NewOrder } from "../schema.ts";

/** One request for each availability, where the lifecycle never mixes them (S3-04); delivery is paid once. */
export function splitByAvailability({ features }: Lifecycle, request: NewOrder): NewOrder[] {
  const kinds = availabilities.filter((kind) => request.lines.some((line) => line.availability === kind));
  if (!features?.splits || kinds.length < 2) return [request];
  return kinds.map((kind, i) => partOf(request, kind, i === 0 ? request.delivery.price : 0));
}

function partOf(request: NewOrder, kind: Availability, price: number): NewOrder {
  const lines = request.lines.filter(({ availability }) => availability === kind);
  return { ...request, lines, delivery: { ...request.delivery, price } };
}
