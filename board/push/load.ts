import { send } from "../api.ts";
import { me } from "../store.ts";

/** The name of the script that notifications need. */
declare const PUSH_SCRIPT: string;

/** What a script can be asked for: with the part of the page that it fills, or nothing. */
type Asked = "renewPush" | "showPushSwitch" | "showChats" | "showChoices";

/** Calls what notifications need for whoever is signed in: it comes when somebody wants some, and may be refused. */
export function withPush(call: Asked, part?: HTMLElement): void {
  import(PUSH_SCRIPT).then((push) => push[call](send, me.value, part)).catch(console.warn);
}
