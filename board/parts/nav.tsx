import { place } from "../go.ts";
import { hrefOf, type ScreenName } from "../place.ts";
import { me, needsYouCount, newCount, ringing, unansweredCount } from "../store.ts";
import { t } from "../words/words.ts";
import { Icon, type IconName } from "./icon.tsx";

/** The screens in the order of the navigation; on a phone those after the fourth stand behind “more”. */
const signs: Partial<Record<ScreenName, IconName>> = {
  orders: "bag",
  messages: "talk",
  needsYou: "hand",
  deliveries: "truck",
  archive: "box",
  reports: "chart",
};

const seller: readonly ScreenName[] = ["orders", "messages", "needsYou", "deliveries", "archive"];
const byRole: Readonly<Record<string, readonly ScreenName[]>> = {
  director: [...seller, "reports", "newOrder"],
  manager: [...seller, "newOrder"],
  seller: [...seller, "newOrder"],
  contractor: ["orders"],
  support: ["orders", "needsYou"],
  admin: ["orders", "needsYou"],
};

/** The screens that a role may use. */
export const screensOf = (role: string): readonly ScreenName[] => byRole[role] ?? ["orders"];

const nearCount = 4;

/** What a screen is called. */
export const screenTitle = (name: ScreenName): string => t().nav[name];

/** The navigation: at the foot of a phone, at the left of a desk. */
export function Nav() {
  const screens = screensOf(me.value?.role ?? "").filter((name) => name in signs);
  const far = screens.slice(nearCount);
  return (
    <nav class={screens.length > 1 ? "nav" : "nav alone"} aria-label={t().nav.label}>
      <div class="brand" aria-hidden="true">
        <Icon name="pin" />
        Waymark
      </div>
      {screens.map((name, i) => (
        <NavLink key={name} name={name} isFar={i >= nearCount} />
      ))}
      {far.length > 0 && <More screens={far} />}
    </nav>
  );
}

function NavLink({ name, isFar = false }: { name: ScreenName; isFar?: boolean }) {
  const isHere = place.value?.screen === name;
  return (
    <a
      href={hrefOf({ screen: name })}
      class={isFar ? "far" : undefined}
      aria-current={isHere ? "page" : undefined}
    >
      <Icon name={signs[name] ?? "plus"} />
      <span>{screenTitle(name)}</span>
      <Badge name={name} />
    </a>
  );
}

/** How much there is to do on a screen; nothing is not said. */
function Badge({ name }: { name: ScreenName }) {
  const counts: Partial<Record<ScreenName, number>> = {
    orders: newCount.value,
    messages: unansweredCount.value,
    needsYou: needsYouCount.value,
  };
  const count = me.value?.role === "contractor" ? 0 : counts[name];
  if (!count) return null;
  const isHot = name === "orders" && ringing.value.length > 0;
  return (
    <span class={isHot ? "badge hot" : "badge"}>
      <span aria-hidden="true">{count}</span>
      <span class="hide">{t().badge[name as keyof ReturnType<typeof t>["badge"]](count)}</span>
    </span>
  );
}

function More({ screens }: { screens: readonly ScreenName[] }) {
  const isHere = screens.some((name) => name === place.value?.screen);
  return (
    <>
      <button type="button" class="more near" popovertarget="more" aria-current={isHere ? "page" : undefined}>
        <Icon name="more" />
        <span>{t().nav.more}</span>
      </button>
      <div id="more" popover="auto" class="sheet menu">
        {screens.map((name) => (
          <a key={name} href={hrefOf({ screen: name })} onClick={hidePopovers}>
            <Icon name={signs[name] ?? "plus"} />
            {t().nav[name]}
          </a>
        ))}
      </div>
    </>
  );
}

/** Closes whatever menu is open: a link within it leads away. */
export function hidePopovers(): void {
  for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
}
