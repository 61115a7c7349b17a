import { colourOf } from "../lifecycle/definition.ts";
import { groupNames } from "../lifecycle/groups.ts";
import { statusTitle } from "../lifecycles/actions.ts";
import { acceptedLanguage } from "../lifecycles/folder.ts";
import { lifecycles } from "../lifecycles/registry.ts";
import { languages } from "../messages/languages/registry.ts";
import { withShopStatuses } from "../order/features/own-statuses.ts";
import { pictureOriginsOf } from "./pictures.ts";
import type { Shop } from "./shop.ts";

/** What a screen needs of a shop, its own statuses first; without a title of the shop's they are called as the lifecycle calls them. */
export function screenOf(shop: Shop, reader?: string) {
  const { id, name, lifecycle, timeZone, locale, city = null, color = null, logoUrl = null } = shop;
  const definition = withShopStatuses(lifecycles[lifecycle], shop);
  const language = acceptedLanguage(languages, reader);
  return {
    ...{ id, name, lifecycle, timeZone, locale, city, color, logoUrl, hidden: shop.hidden ?? false },
    imageOrigins: pictureOriginsOf(shop),
    colours: Object.fromEntries(groupNames.map((group) => [group, colourOf(definition, group)])),
    statuses: Object.entries(definition.statuses).map(([status, { group }]) => ({
      ...{ name: status, group, title: statusTitle(definition, status, language) },
    })),
  };
}
