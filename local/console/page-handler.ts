import type { Moment } from "../../domain/time/time.ts";
import type { Html } from "../../functions/links/pages/html.ts";
import type { ConsoleBackend } from "../core.ts";

/** What a page is asked for: the names in its path, its query, and the fields of a form. */
export interface PageRequest {
  backend: ConsoleBackend;
  params: Record<string, string>;
  query: URLSearchParams;
  form: URLSearchParams;
}

/** What stands on a page. */
export interface PageContent {
  title: string;
  main: Html;
  /** 200, unless it says something else. */
  status?: number;
  /** Seconds after which the browser asks again. */
  refresh?: number | undefined;
  /** It shows an e-mail, whose styles are its own. */
  foreignStyles?: true;
}

/** A page, or where to go next. */
export type PageResponse = PageContent | { to: string };

export type PageHandler = (request: PageRequest) => Promise<PageResponse>;

/** Where and when a page is looked at. */
export interface PageLocation {
  path: string;
  now: Moment;
}
