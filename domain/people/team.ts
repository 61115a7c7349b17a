import type { Actor } from "../actor.ts";

/** Those who are told together: the staff of a shop, support, or one contractor alone. */
export type Team = `SHOP#${string}` | `CONTRACTOR#${string}` | "SUPPORT";

/** The staff of a shop. */
export const shopTeam = (shop: string): Team => `SHOP#${shop}`;
/** A contractor, who is told alone. */
export const contractorTeam = (contractor: string): Team => `CONTRACTOR#${contractor}`;
/** All of support. */
export const supportTeam: Team = "SUPPORT";

/** Whom somebody is told with; undefined for those who are told of no orders. */
export function teamOf({ role, shop, id }: Pick<Actor, "role" | "shop" | "id">): Team | undefined {
  if (role === "contractor") return contractorTeam(id!);
  if (role === "support") return supportTeam;
  const isStaff = shop !== undefined && ["director", "manager", "seller"].includes(role);
  return isStaff ? shopTeam(shop) : undefined;
}

/** What somebody is to orders, as messages go. */
export const readerKindOf = (team: Team): "shop" | "support" | "contractor" =>
  team === "SUPPORT" ? "support" : team.startsWith("SHOP#") ? "shop" : "contractor";

/** The shop whose staff a team is. */
export const shopOfTeam = (team: Team): string | undefined =>
  team.startsWith("SHOP#") ? team.slice("SHOP#".length) : undefined;

/** One of a team. */
export interface Member {
  team: Team;
  id: string;
}
