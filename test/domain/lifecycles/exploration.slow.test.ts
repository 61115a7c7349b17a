import { runSize } from "../../support/seed.ts";
import { describeExploration } from "./exploration.ts";

/** `EXPLORED_DEPTH=12` goes to where nothing new is found in most lifecycles. */
describeExploration(runSize("EXPLORED_DEPTH", 6));
