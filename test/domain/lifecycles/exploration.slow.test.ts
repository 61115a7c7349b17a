import { describeExploration } from "./exploration.ts";

describeExploration(6);
