import { describeRandomWalks } from "./random-walks.ts";

describeRandomWalks(100);
