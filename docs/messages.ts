import { writeFileSync } from "node:fs";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import {
  type CatalogueEntry,
  catalogueOf,
  type NotificationCause,
} from "../domain/lifecycles/message-catalogue.ts";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { renderMessage } from "../domain/lifecycles/texts.ts";
import { sampleFor } from "./samples/message.ts";
import { samplePeople } from "./samples/people.ts";

const head = `# Every message

Written by \`node docs/messages.ts\` from \`domain/lifecycles/\` and \`domain/messages/\`; a test fails when this page
is stale. \`npm run preview\` writes all of them as files, in English, Russian and Polish, with one page to look at.

A message goes by e-mail, and by SMS where the shop has switched that on: to a buyer or contractor without an e-mail
address instead, to a deliverer also. Nobody is notified of what they did themselves, and a gift's recipient never is.
*Once*: a message whose fate is unknown waits for an admin. *At least once*: it is sent again.
`;

const columns = ["template", "party", "event", "channel", "class", "subject in English"];
const channels: Partial<Record<CatalogueEntry["party"], string>> = {
  buyer: "e-mail, else SMS",
  formerBuyer: "e-mail, else SMS",
  contractor: "e-mail, else SMS",
  formerContractor: "e-mail, else SMS",
  deliverer: "e-mail and SMS",
  formerDeliverer: "e-mail and SMS",
};

/** The page about all messages, as Markdown: a table for each lifecycle. */
export function messagesPage(): string {
  return [head, ...Object.values(lifecycles).map(sectionOf)].join("\n");
}

function sectionOf(lifecycle: Lifecycle): string {
  const rows = [columns, columns.map(() => "---"), ...catalogueOf(lifecycle).map(rowOf)];
  const own = lifecycle.features?.ownStatuses
    ? "\nThe buyer is notified of a shop's own status by its title.\n"
    : "";
  return `## ${lifecycle.name}\n\n${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n${own}`;
}

function rowOf(entry: CatalogueEntry): string[] {
  const { template, party, causes, once } = entry;
  const { request, participants } = sampleFor(entry, samplePeople.en);
  const { subject } = renderMessage({ ...request, locale: "en" }, participants);
  const cells = [template, party, causes.map(causeText).join(", "), channels[party] ?? "e-mail"];
  return [...cells, once ? "once" : "at least once", subject];
}

const causeText = ({ command, deadline }: NotificationCause): string =>
  deadline ? `${command} (${deadline})` : command;

if (import.meta.main) writeFileSync(new URL("messages.md", import.meta.url), messagesPage());
