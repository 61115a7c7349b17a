import { writeFileSync } from "node:fs";
import type { Party } from "../domain/actor.ts";
import type { MessageChannel } from "../domain/channels.ts";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import {
  type CatalogueEntry,
  catalogueOf,
  type NotificationCause,
} from "../domain/lifecycles/message-catalogue.ts";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { renderMessage } from "../domain/lifecycles/texts.ts";
import { chosenTopics, routesByParty } from "../domain/messages/channels/routes.ts";
import { sampleFor } from "./samples/message.ts";
import { samplePeople } from "./samples/people.ts";

const head = (): string => `# Every message

Written by \`node docs/messages.ts\` from \`domain/lifecycles/\` and \`domain/messages/\`; a test fails when this page
is stale. \`npm run preview\` writes all of them as files, in English, Russian and Polish, with one page to look at.

Nobody is notified of what they did themselves, and a gift's recipient never is. *Once*: a message whose fate is unknown
waits for an admin. *At least once*: it is sent again.

## Channels

Which way a message goes follows from four things: the lifecycle says whom it is for (and may ask for a channel on top,
\`channels\` of a deadline), the shop says which channels it uses (\`sms\`, \`staffChannels\`), people link their own
chat or browser, or do not, and choose what they want by which (\`PATCH /v1/me\`, the settings of the board). SMS needs to be
switched on; a channel in which a reader has no address does not reach them.

${wayTable()}

*Else*: only where nothing before it reaches the reader. Where a message does not arrive (its address is suppressed after a
bounce, the provider refuses it, every attempt failed, the chat was closed), it goes the next way in this order to the same
reader; what they have got already does not come twice, and who complained is left alone. A message that *may* have
arrived is not sent another way.

What can be chosen:

${choiceLines()}

A buyer can be told by SMS rather than by e-mail (\`buyer.contactBy\` of the order): the other one is taken where that one brings nothing. Deliverers choose on their page
between e-mail and SMS, or both (\`contactBy\`, which their shop can set as well): the same holds. All that they are told is a job (new, changed, called off, given
to somebody else), so there is no topic that they could do without. What is off counts as a channel without an address, for whoever chose so and for nobody
else. Money and ends (\`essentials\`), and all that shops, support, buyers and deliverers are told, reach somebody in any case: what
nobody else would be told comes although it is off, and what is not wanted is tried last.

Two messages are about no order: contacts that have changed, which is told where they were until then, and a shop's feed that cannot be read
(docs/stock.md), which is told to its staff once.

Everything else holds for all channels alike: one row for each message and channel under a natural key
(\`version#template#party.person#channel\`), claimed before it is sent where it may leave once only; relevance at the moment
of sending; the shop's quiet hours for channels that ring; caps by day where a channel has some; suppressed addresses; and
a status that says what is known (\`GET /v1/orders/{id}/notifications\`).

A channel is one file in \`io/messages/channels/\`, an adapter as \`channel.ts\` describes it: **render** (the message in its
form), **send** (hands it to the provider, once), **outcome** (what a failure of the provider means), **limits** (what it keeps
to, as data). To add one: write the file, name it in \`registry.ts\`, put its name into \`domain/channels.ts\`, and say in
\`domain/messages/channels/routes.ts\` what its addresses are and for whom it goes in which place; the compiler lists the
texts that are missing (its names in \`local/console/inbox-page.ts\` and \`board/words/\`).
`;

const channelWords: Record<MessageChannel, string> = {
  email: "e-mail",
  sms: "SMS",
  telegram: "Telegram",
  push: "push",
  voice: "call",
};

/** Who can choose what. */
const choiceLines = (): string =>
  Object.entries(chosenTopics)
    .map(([who, topics]) => {
      const byChannels = Map.groupBy(Object.entries(topics), ([, channels]) =>
        channels.map((channel) => channelWords[channel]).join(", "),
      );
      const parts = [...byChannels].map(
        ([channels, of]) => `${of.map(([topic]) => `\`${topic}\``).join(", ")} by ${channels}`,
      );
      return `- ${who === "shop" ? "staff of a shop" : who}: ${parts.join("; ")}`;
    })
    .join("\n");

/** The ways to a party in one line; a channel that only some messages go by stands there for those. */
function waysTo(party: Party, isAsked: (channel: MessageChannel) => boolean): string {
  const ways = (routesByParty[party] ?? []).filter(({ as, channel }) => as !== "asked" || isAsked(channel));
  return ways.map(({ as, channel }) => `${as === "else" ? "else " : ""}${channelWords[channel]}`).join(", ");
}

function wayTable(): string {
  const rows = Object.keys(routesByParty).map((party) => [party, waysTo(party as Party, () => true)]);
  const cells = [["party", "channels"], ["---", "---"], ...rows];
  return cells.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const columns = ["template", "party", "event", "channel", "class", "subject in English"];

/** The page about all messages, as Markdown: a table for each lifecycle. */
export function messagesPage(): string {
  return [head(), ...Object.values(lifecycles).map(sectionOf)].join("\n");
}

function sectionOf(lifecycle: Lifecycle): string {
  const rows = [
    columns,
    columns.map(() => "---"),
    ...catalogueOf(lifecycle).map((entry) => rowOf(lifecycle, entry)),
  ];
  const own = lifecycle.features?.ownStatuses
    ? "\nThe buyer is notified of a shop's own status by its title.\n"
    : "";
  return `## ${lifecycle.name}\n\n${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n${own}`;
}

function rowOf(lifecycle: Lifecycle, entry: CatalogueEntry): string[] {
  const { template, party, causes, once } = entry;
  const { request, participants } = sampleFor(entry, samplePeople.en);
  const { subject } = renderMessage({ ...request, locale: "en" }, participants);
  const timers = Object.values(lifecycle.statuses).flatMap(({ deadlines = [] }) => deadlines);
  const reminders = timers.filter(({ name }) => causes.some(({ deadline }) => deadline === name));
  const isAsked = (channel: MessageChannel) => reminders.some(({ channels }) => channels?.includes(channel));
  const cells = [template, party, causes.map(causeText).join(", "), waysTo(party, isAsked)];
  return [...cells, once ? "once" : "at least once", subject];
}

const causeText = ({ command, deadline }: NotificationCause): string =>
  deadline ? `${command} (${deadline})` : command;

if (import.meta.main) writeFileSync(new URL("messages.md", import.meta.url), messagesPage());
