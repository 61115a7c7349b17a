import { describeFilledOrders, fillers } from "./filled-orders.ts";

describeFilledOrders(fillers);
