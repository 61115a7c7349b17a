import { describeExploration } from "./exploration.ts";

// As near as every status of every lifecycle is.
describeExploration(4);
