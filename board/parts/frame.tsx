import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { place } from "../go.ts";
import { showsKeys } from "../keys.ts";
import { age } from "../list/fresh.ts";
import { connection, me, newCount } from "../store.ts";
import { t } from "../words/words.ts";
import { Banner } from "./banner.tsx";
import { Bar, SoundNote } from "./bar.tsx";
import { Later } from "./later.tsx";
import { Nav, screenTitle } from "./nav.tsx";
import { Spoken, Toasts } from "./toast.tsx";

/** What stands around every screen; an open order stands beside its list where there is room. */
export function Frame({ children, panel }: { children: ComponentChildren; panel?: ComponentChildren }) {
  useTitle();
  const isOld = connection.value.state === "live" ? age() === "old" : connection.value.state !== "connecting";
  return (
    <div class={`frame${panel ? " split" : ""}${isOld ? " old" : ""}`}>
      <a class="skip button" href={panel ? "#order" : "#content"}>
        {t().nav.skip}
      </a>
      <Nav />
      <Bar />
      <main id="content" class="list" tabIndex={-1}>
        <Banner />
        <SoundNote />
        {children}
      </main>
      {panel}
      {showsKeys.value && <Later>{({ KeyHelp }) => <KeyHelp />}</Later>}
      <Toasts />
      <Spoken />
    </div>
  );
}

/** The title of the page and the badge of the app say how many orders are new. */
function useTitle(): void {
  const { screen = "orders" } = place.value ?? {};
  const count = me.value?.role === "contractor" ? 0 : newCount.value;
  const name = screenTitle(screen);
  const shop = me.value?.shop?.name;
  useEffect(() => {
    document.title = (count ? `(${count}) ` : "") + name + (shop ? ` · ${shop}` : "");
    if ("setAppBadge" in navigator) navigator.setAppBadge(count).catch(() => {});
  }, [count, name, shop]);
}
