import { timeOfDay } from "../format.ts";
import { refresh } from "../list/fresh.ts";
import { signIn } from "../session.ts";
import { clockNow, connection } from "../store.ts";
import { t } from "../words/words.ts";
import { Icon } from "./icon.tsx";

/** What is wrong with the connection, and what that means: one sentence each. */
export function Banner() {
  const { state, freshAt, retryAt, requestId } = connection.value;
  if (state === "live" || state === "connecting") return null;
  if (state === "signedOut") return <SignInAgain />;
  const words = t().connection;
  const time = freshAt !== undefined && timeOfDay(freshAt);
  const isOffline = state === "offline";
  const seconds = Math.max(1, Math.ceil(((retryAt ?? clockNow.value) - clockNow.value) / 1000));
  return (
    <div class="banner">
      <Icon name={isOffline ? "off" : "warn"} />
      <p>
        <strong>{isOffline ? (time ? words.offline(time) : words.offlineNever) : words.down}</strong>
        <br />
        {isOffline ? words.offlineHint : words.downHint(seconds)}
        {requestId && <RequestId id={requestId} />}
      </p>
      <button type="button" class="button" onClick={() => refresh()}>
        {words.retry}
      </button>
    </div>
  );
}

/** The login has ended: what is on the screen stays, and signing in comes back to it. */
function SignInAgain() {
  const words = t().login;
  return (
    <div class="banner">
      <Icon name="lock" />
      <p>
        <strong>{words.again}</strong>
        <br />
        {words.hint}
      </p>
      <button type="button" class="button" onClick={() => signIn()}>
        {words.signIn}
      </button>
    </div>
  );
}

/** The number of a failed request: support finds it by that. */
export function RequestId({ id }: { id: string }) {
  return (
    <small>
      <br />
      {t().problem.reference}: <code>{id}</code>
    </small>
  );
}
