import { runSize } from "../../support/seed.ts";
import { describeRandomWalks } from "./random-walks.ts";

describeRandomWalks(runSize("INVARIANT_RUNS", 1_000));
