import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { render } from "preact";
import { Problem, Unreachable } from "./api.ts";
import { go, place } from "./go.ts";
import { startKeys } from "./keys.ts";
import { startLanguage } from "./language.ts";
import { Frame } from "./parts/frame.tsx";
import { laterScreen } from "./parts/later.tsx";
import { screensOf } from "./parts/nav.tsx";
import { TroubleState } from "./parts/pages.tsx";
import { State } from "./parts/state.tsx";
import type { BoardPlace, ScreenName } from "./place.ts";
import { FeedScreen } from "./screens/feed.tsx";
import { MessagesScreen } from "./screens/messages.tsx";
import { NeedsYouScreen } from "./screens/needs-you.tsx";
import { OrderPanel } from "./screens/order.tsx";
import { OrdersScreen } from "./screens/orders.tsx";
import { arrive, signIn } from "./session.ts";
import { startBoard } from "./start.ts";
import { me } from "./store.ts";
import { startTheme } from "./theme.ts";
import { t } from "./words/words.ts";

/** Every screen takes the place that it is at: its tabs and filters stand in the query. */
const screens: Record<ScreenName, ComponentType<{ place: BoardPlace }>> = {
  orders: OrdersScreen,
  messages: MessagesScreen,
  needsYou: NeedsYouScreen,
  deliveries: laterScreen("deliveries"),
  archive: laterScreen("archive"),
  reports: laterScreen("reports"),
  newOrder: laterScreen("newOrder"),
  me: laterScreen("me"),
};

const SupportScreen = laterScreen("support");

/**
 * The screen of a place: where shops have their orders, contractors have a feed, and support looks for some. One that
 * is not for this role is asked for nothing, as if there were none.
 */
function screenOf({ screen }: BoardPlace) {
  const { role = "", shop } = me.value ?? {};
  if (screen !== "me" && !screensOf(role).includes(screen)) return undefined;
  if (screen !== "orders" || shop) return screens[screen];
  return role === "contractor" ? FeedScreen : SupportScreen;
}

/** Why the board does not begin: this person has no access, or something is in the way. */
const trouble = signal<unknown>(undefined);

function Board() {
  if (trouble.value) return <NotBegun error={trouble.value} />;
  if (!me.value) return <main class="list" aria-busy="true" />;
  const here = place.value;
  const Screen = here && screenOf(here);
  const panel = here?.order && <OrderPanel id={here.order} key={here.order} />;
  return <Frame panel={panel}>{Screen ? <Screen place={here} /> : <Lost />}</Frame>;
}

/** One page for what is missing and for what is not for this person. */
function Lost() {
  const words = t().lost;
  return (
    <State icon="find" title={words.title} hint={words.hint} isPage>
      <button type="button" class="button main" onClick={() => go({ screen: "orders" })}>
        {words.home}
      </button>
    </State>
  );
}

const refusal = "refused";
const isRefusal = (error: unknown): boolean =>
  error === refusal || (error instanceof Problem && error.status < 429);

/** What is in the way may pass; that somebody has no role, or two, does not. */
function NotBegun({ error }: { error: unknown }) {
  const words = t().login;
  if (!isRefusal(error))
    return (
      <main class="list">
        <TroubleState error={error} again={start} />
      </main>
    );
  return (
    <main class="list">
      <State icon="lock" title={words.nobody} hint={words.nobodyHint} isPage>
        <button type="button" class="button main" onClick={() => signIn()}>
          {words.signIn}
        </button>
      </State>
    </main>
  );
}

/** A screen on a wall tries again by itself. */
const againMs = 20_000;

async function start(): Promise<void> {
  trouble.value = undefined;
  try {
    const arrival = await arrive();
    if (arrival === "signed-in") await startBoard();
    else if (arrival !== "signing-in") trouble.value = refusal;
  } catch (error) {
    console.warn(error);
    // That is how fetch says that nothing was reached.
    trouble.value = error instanceof TypeError ? new Unreachable("The board was not reached.") : error;
    setTimeout(() => trouble.value && !isRefusal(trouble.value) && start(), againMs);
  }
}

startTheme();
startLanguage();
startKeys();
render(<Board />, document.body);
start();
