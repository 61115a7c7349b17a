import { useSignal } from "@preact/signals";
import { call } from "../api.ts";
import { dateTag, timeOfDay } from "../format.ts";
import { chooseLanguage } from "../language.ts";
import { age } from "../list/fresh.ts";
import { hrefOf } from "../place.ts";
import { signOut } from "../session.ts";
import { setSound, sound } from "../sounds.ts";
import { canAct, clockNow, connection, me, timeZone } from "../store.ts";
import { type BoardLanguage, language, languageTitles, t, wordFor } from "../words/words.ts";
import { Choice } from "./choice.tsx";
import { Icon } from "./icon.tsx";
import { initialsOf } from "./marks.tsx";
import { hidePopovers } from "./nav.tsx";
import { troubleText } from "./pages.tsx";
import { toast } from "./toast.tsx";

/** The bar at the top: whose board it is, how fresh, whether the shop is open, sound, and who is signed in. */
export function Bar() {
  const { shop = null, role = "" } = me.value ?? {};
  return (
    <header class="bar">
      <div class="shop">
        <strong>
          <bdi>{shop?.name ?? wordFor(t().order.actors, role)}</bdi>
        </strong>
        <Live />
      </div>
      {shop && ["director", "manager"].includes(role) && (
        <HiddenSwitch shop={shop.id} isHidden={shop.hidden} />
      )}
      <SoundButton />
      <PersonMenu />
    </header>
  );
}

/** The connection in a word, with the time that the list is of. */
function Live() {
  const { state, freshAt } = connection.value;
  const words = t().connection;
  const time = freshAt !== undefined && timeOfDay(freshAt) + zoneNote();
  const isStale = age() !== "fresh";
  const look =
    state === "live" ? (isStale ? "live stale" : "live") : state === "connecting" ? "live stale" : "live off";
  const isLive = state === "live" && !isStale;
  return (
    <span class={look}>
      <i />
      {time ? (isLive ? words.live(time) : words.asOf(time)) : words.connecting}
    </span>
  );
}

/** The shop's zone, where the device's is another one. */
function zoneNote(): string {
  const zone = timeZone.value;
  if (zone === Intl.DateTimeFormat().resolvedOptions().timeZone) return "";
  const format = new Intl.DateTimeFormat(dateTag(), { timeZone: zone, timeZoneName: "short" });
  const name = format.formatToParts(clockNow.peek()).find(({ type }) => type === "timeZoneName")?.value;
  return name ? ` ${name}` : "";
}

/** The one switch that stops new orders, and brings the shop back (S2-06, S2-07). */
function HiddenSwitch({ shop, isHidden }: { shop: string; isHidden: boolean }) {
  const isBusy = useSignal(false);
  const turn = async () => {
    isBusy.value = true;
    try {
      await call("PATCH", "/v1/shops/{shop}", { params: { shop }, body: { hidden: !isHidden } });
      me.value = { ...me.value!, shop: { ...me.value!.shop!, hidden: !isHidden } };
      toast(isHidden ? t().bar.openNow : t().bar.hiddenNow);
    } catch (error) {
      toast(troubleText(error));
    }
    isBusy.value = false;
  };
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={!isHidden}
      aria-label={t().bar.takesOrders}
      disabled={isBusy.value || !canAct.value}
      onClick={turn}
    >
      <i />
      <span>{isHidden ? t().bar.hidden : t().bar.taking}</span>
    </button>
  );
}

/** Sound on or off; while the browser blocks it, the button says so in words. */
function SoundButton() {
  const { value } = sound;
  if (value === "blocked")
    return (
      <button type="button" class="button small blocked" onClick={() => setSound(true)}>
        <Icon name="mute" />
        {t().bar.soundBlocked}
      </button>
    );
  return (
    <button
      type="button"
      class="button icon plain"
      aria-label={value === "on" ? t().bar.soundOff : t().bar.soundOn}
      onClick={() => setSound(value !== "on")}
    >
      <Icon name={value === "on" ? "sound" : "mute"} />
    </button>
  );
}

function PersonMenu() {
  const { name, role = "", id = "" } = me.value ?? {};
  const shown = name ?? wordFor(t().order.actors, role);
  return (
    <>
      <button
        type="button"
        class="button icon plain"
        popovertarget="person"
        aria-label={`${t().bar.person}: ${shown}`}
      >
        {/* No text: initials are no part of the button's name. */}
        <span class="who" data-initials={initialsOf(shown || id)} />
      </button>
      <div id="person" popover="auto" class="under menu">
        <p class="meta">
          <strong>
            <bdi>{shown}</bdi>
          </strong>
          <br />
          {name && wordFor(t().order.actors, role)}
        </p>
        <Choice
          name="speak"
          title={t().bar.language}
          options={Object.entries(languageTitles) as [BoardLanguage, string][]}
          value={language}
          choose={chooseLanguage}
        />
        <hr />
        <a href={hrefOf({ screen: "me" })} onClick={hidePopovers}>
          <Icon name="sliders" />
          {t().nav.me}
        </a>
        <button type="button" onClick={() => signOut()}>
          <Icon name="lock" />
          {t().bar.signOut}
        </button>
      </div>
    </>
  );
}

/** The same on a phone, where the bar has no room for words. */
export function SoundNote() {
  if (sound.value !== "blocked") return null;
  return (
    <button type="button" class="button wide blocked wait" onClick={() => setSound(true)}>
      <Icon name="mute" />
      {t().bar.soundBlocked}
    </button>
  );
}
