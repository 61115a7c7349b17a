/** The screens by name, each with the part of the address behind /board. */
export const screenPaths = {
  orders: "",
  messages: "messages",
  needsYou: "needs-you",
  deliveries: "deliveries",
  archive: "archive",
  reports: "reports",
  newOrder: "new",
  me: "me",
} as const;

export type ScreenName = keyof typeof screenPaths;

/** Where somebody is on the board: the address is the view, so that it can be kept, sent and gone back to. */
export interface BoardPlace {
  screen: ScreenName;
  /** The order that is open: beside the list where there is room. */
  order?: string;
  /** Filters, tabs and the like. */
  query: Readonly<Record<string, string>>;
}

/** Where the board stands on its origin. */
export const boardPath = "/board";

/** The place that an address names; undefined for one that is nowhere on the board. */
export function boardPlaceOf(address: string): BoardPlace | undefined {
  const { pathname, searchParams } = new URL(address, "http://board");
  if (pathname !== boardPath && !pathname.startsWith(`${boardPath}/`)) return undefined;
  const [first = "", second, ...more] = pathname
    .slice(boardPath.length + 1)
    .split("/")
    .filter(Boolean);
  const query = Object.fromEntries([...searchParams].filter(([, value]) => value));
  if (first === "orders" && second && more.length === 0)
    return { screen: "orders", order: decodeURIComponent(second), query };
  const screen = (Object.keys(screenPaths) as ScreenName[]).find((name) => screenPaths[name] === first);
  return screen && !second ? { screen, query } : undefined;
}

/** The address of a place. */
export function hrefOf({ screen, order, query = {} }: Partial<BoardPlace>): string {
  const path = order ? `/orders/${encodeURIComponent(order)}` : withSlash(screenPaths[screen ?? "orders"]);
  const entries = Object.entries(query).filter(([, value]) => value);
  const search = new URLSearchParams(entries).toString().replaceAll("%2C", ",");
  return boardPath + path + (search && `?${search}`);
}

const withSlash = (path: string): string => path && `/${path}`;
