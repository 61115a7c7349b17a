// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.
import type { CommandTitles } from "../folder.ts";
import type { LifecycleName } from "../registry.ts";

/** The command titles of every lifecycle. */
export const commandTitles: Record<LifecycleName, Readonly<Record<string, CommandTitles>>> = {
  backOffice: {},
  contractorFeed: {},
  giftShop: {},
  marketplace: {},
  serviceDesk: {},
};
