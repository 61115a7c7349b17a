import { signal } from "@preact/signals";
import { render } from "preact";
import { call, type Schemas } from "./api.ts";
import { arrive, signIn, signOut } from "./session.ts";

// This page has loaded whole: should its script be gone another time, it may be loaded again.
sessionStorage.removeItem("waymark-reloaded");

const me = signal<Schemas["Me"] | undefined>(undefined);
const trouble = signal<string | undefined>(undefined);

function Board() {
  if (trouble.value)
    return (
      <main>
        <p>{trouble.value}</p>
        <button type="button" onClick={() => signIn()}>
          Sign in
        </button>
      </main>
    );
  if (!me.value) return <main aria-busy="true" />;
  return (
    <main>
      <h1>{me.value.shop?.name ?? me.value.role}</h1>
      <p>
        {me.value.name ?? me.value.id}, {me.value.role}
      </p>
      <button type="button" onClick={() => signOut()}>
        Sign out
      </button>
    </main>
  );
}

async function start(): Promise<void> {
  const arrival = await arrive();
  if (arrival === "signing-in") return;
  if (arrival !== "signed-in") trouble.value = arrival.refused;
  else me.value = (await call("GET", "/v1/me")).body;
}

render(<Board />, document.body);
start().catch((error) => {
  trouble.value = String(error);
});
