import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import { call, Problem, type Schemas } from "../api.ts";
import { hasKeys, setKeys, showsKeys } from "../keys.ts";
import { chooseLanguage } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { TroubleState, troubleText } from "../parts/pages.tsx";
import { toast } from "../parts/toast.tsx";
import { play, type SoundKind, setSound, sound } from "../sounds.ts";
import { canAct, me } from "../store.ts";
import { setTheme, theme, themes } from "../theme.ts";
import { type BoardLanguage, language, languageTitles, t, wordFor } from "../words/words.ts";
import { Notifications, Part } from "./notify.tsx";

/** What somebody says of themselves, and how the board looks, sounds and listens on this device. */
export function MeScreen() {
  const words = laterWords.settings;
  return (
    <>
      <header>
        <h1>{t().nav.me}</h1>
      </header>
      <div class="settings">
        <You />
        {me.value?.role === "contractor" && <Offer />}
        <Part title={words.languageAndLook}>
          <Choice
            name="language"
            title={t().bar.language}
            options={Object.entries(languageTitles) as [BoardLanguage, string][]}
            value={language}
            choose={chooseLanguage}
          />
          <Choice
            name="theme"
            title={words.look}
            options={themes.map((each) => [each, words.themes[each]])}
            value={theme.value}
            choose={setTheme}
          />
        </Part>
        <Sounds />
        {me.value?.messages && <Notifications messages={me.value.messages} />}
        <Keys />
      </div>
    </>
  );
}

function You() {
  const words = laterWords.settings;
  const { name = "", role = "", shop } = me.value ?? {};
  const typed = useSignal(name ?? "");
  const save = async () => {
    const body = { name: typed.value.trim(), language };
    me.value = (await call("PATCH", "/v1/me", { body })).body;
  };
  return (
    <Part title={words.you}>
      <p class="meta">
        {wordFor(t().order.actors, role)}
        {shop && <bdi>{` · ${shop.name}`}</bdi>}
      </p>
      <Saved save={save}>
        <label>
          {words.name}
          <input
            value={typed.value}
            maxLength={100}
            autocomplete="name"
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
          />
        </label>
        <p class="meta">{words.nameHint}</p>
      </Saved>
    </Part>
  );
}

/** A form with one button; what could not be saved stays as it was typed. */
function Saved({ save, children }: { save: () => Promise<void>; children: ComponentChildren }) {
  const words = laterWords.settings;
  const isBusy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await save();
      toast(words.saved);
    } catch (error) {
      const isInput = error instanceof Problem && error.code === "validation-failed";
      toast(isInput ? words.notSaved : troubleText(error));
    }
    isBusy.value = false;
  };
  return (
    <form class="form" onSubmit={submit} aria-busy={isBusy.value}>
      {children}
      <div class="line ends">
        <button type="submit" class="button main" disabled={isBusy.value || !canAct.value}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What a contractor does, and where: the feed shows jobs that fit. */
function Offer() {
  const words = laterWords.settings;
  const { id, name } = me.value!;
  const known = useSignal<Partial<Schemas["ContractorProfile"]> | undefined>(undefined);
  const trouble = useSignal<unknown>(undefined);
  const services = useSignal("");
  const cities = useSignal("");
  const read = async () => {
    trouble.value = undefined;
    try {
      const { body } = await call("GET", "/v1/contractors/{id}", { params: { id } });
      const { id: _, ...profile } = body;
      services.value = profile.services.join("\n");
      cities.value = profile.cities.join("\n");
      known.value = profile;
    } catch (error) {
      // Who is new here has no profile yet.
      if (error instanceof Problem && error.status === 404) known.value = {};
      else trouble.value = error;
    }
  };
  useEffect(() => {
    read();
  }, [id]);
  const save = async () => {
    const offered = { services: linesOf(services.value), cities: linesOf(cities.value) };
    const body = { ...(name && { name }), ...known.value, ...offered };
    await call("PUT", "/v1/contractors/{id}", { params: { id }, body });
    known.value = body;
  };
  // What is typed before the profile is here would be lost, and what is saved without it would lose the rest of it.
  if (!known.value)
    return (
      <Part title={words.offer}>
        {trouble.value ? <TroubleState error={trouble.value} again={read} /> : <div aria-busy="true" />}
      </Part>
    );
  return (
    <Part title={words.offer}>
      <Saved save={save}>
        {[["services", services] as const, ["cities", cities] as const].map(([field, text]) => (
          <label key={field}>
            {words[field]}
            <textarea
              required
              rows={3}
              value={text.value}
              onInput={({ currentTarget }) => {
                text.value = currentTarget.value;
              }}
            />
          </label>
        ))}
        <p class="meta">{words.onePerLine}</p>
      </Saved>
    </Part>
  );
}

function Sounds() {
  const words = laterWords.settings;
  const isOn = sound.value === "on";
  return (
    <Part title={words.sound}>
      <p class="meta">{words.soundHint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => setSound(currentTarget.checked)}
        />
        {words.soundOn}
      </label>
      <ul class="plain">
        {(Object.keys(words.sounds) as SoundKind[]).map((kind) => (
          <li key={kind} class="line">
            <span>{words.sounds[kind]}</span>
            <button
              type="button"
              class="button small"
              disabled={!isOn}
              aria-label={`${words.listen}: ${words.sounds[kind]}`}
              onClick={() => play(kind)}
            >
              {words.listen}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Keys() {
  const words = laterWords.settings;
  return (
    <Part title={words.keys}>
      <p class="meta">{words.keysHint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={hasKeys.value}
          onChange={({ currentTarget }) => setKeys(currentTarget.checked)}
        />
        {words.keysOn}
      </label>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => {
            showsKeys.value = true;
          }}
        >
          {words.showKeys}
        </button>
      </div>
    </Part>
  );
}
