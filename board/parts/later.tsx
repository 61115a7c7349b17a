import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Unreachable } from "../api.ts";
import type { BoardPlace } from "../place.ts";
import { TroubleState } from "./pages.tsx";

type LaterScript = typeof import("../screens/later.ts");

/** The second script, or why it did not come. */
const later = signal<{ script?: LaterScript; trouble?: unknown }>({});

/** Brings the second script: once the first list is there, or as soon as somebody wants something of it. */
export async function bringLater(): Promise<LaterScript | undefined> {
  try {
    later.value = { script: await import("../screens/later.ts") };
    // Now this page has loaded whole: should a script of it be gone another time, it may be loaded again.
    sessionStorage.removeItem("waymark-reloaded");
  } catch (error) {
    // That is how a script says that it was not reached.
    const trouble = error instanceof TypeError ? new Unreachable(error.message) : error;
    later.value = { trouble };
  }
  return later.value.script;
}

/** What is made by the second script. One that did not come is not asked for twice by every browser: the page is. */
export function Later({ children }: { children: (script: LaterScript) => ComponentChildren }) {
  const { script, trouble } = later.value;
  useEffect(() => {
    if (!script) bringLater();
  }, []);
  if (trouble) return <TroubleState error={trouble} again={() => location.reload()} />;
  return <>{script ? children(script) : <div aria-busy="true" />}</>;
}

type LaterScreenName = keyof LaterScript["screens"];

/** A screen of the second script. */
export const laterScreen = (name: LaterScreenName) =>
  function LaterScreen({ place }: { place: BoardPlace }) {
    return <Later>{({ screens: { [name]: Screen } }) => <Screen place={place} />}</Later>;
  };
