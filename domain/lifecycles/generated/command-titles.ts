// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.
import type { CommandTitles, InEveryLanguage } from "../folder.ts";
import type { LifecycleName } from "../registry.ts";

/** The command titles of every lifecycle. */
export const commandTitles: Record<LifecycleName, Readonly<Record<string, CommandTitles>>> = {
  backOffice: {},
  contractorFeed: {},
  giftShop: {},
  marketplace: {},
  serviceDesk: {},
};

/** The deadline titles of every lifecycle. */
export const deadlineTitles: Record<LifecycleName, Readonly<Record<string, InEveryLanguage>>> = {
  backOffice: {},
  contractorFeed: {},
  giftShop: {},
  marketplace: {},
  serviceDesk: {},
};
