import { type NextSteps, nextParagraph } from "../../../domain/messages/text-types.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { type Form, forms } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { ownForms } from "./own-forms.ts";
import { hintFor, renderForm, type ShownForm, shownForm } from "./render-form.ts";

/** The forms of everything that the reader can do now. */
export const offeredForms = ({ allowed, order }: PageModel): Form[] =>
  forms.filter(
    ({ command, when, unless }) =>
      allowed.has(command) && (!when || conditions[when].holds(order)) && !(unless && allowed.has(unless)),
  );

/** What comes next; of what a text asks for only that which a form of this page does. */
export function stepsFor(model: PageModel, steps: NextSteps): string {
  const shown = [...offeredForms(model), ...ownForms(model).flat()];
  return nextParagraph(steps, (name) => shown.some(({ command }) => command === name));
}

/** Forms that belong together, under one heading. */
interface Task {
  title: string;
  forms: ShownForm[];
}

/** What the reader is asked to do, each task with what can be answered instead; and all that is only possible. */
interface Actions {
  tasks: Task[];
  others: ShownForm[];
}

/** What a status asks about a form, as a question: it stands over the form, not with what comes next. */
const questionIn = ({ asks = {} }: NextSteps, command: string): string | undefined =>
  asks[command]?.endsWith("?") ? asks[command] : undefined;

/** The same text without the questions that stand over forms. */
export const withoutQuestions = ({ asks = {}, ...steps }: NextSteps): NextSteps => ({
  ...steps,
  asks: Object.fromEntries(Object.entries(asks).filter(([, text]) => !text.endsWith("?"))),
});

/** The reader's forms in their order: those in the open begin a task, folded ones belong to the task before them. */
export function actionsOfPage(model: PageModel, steps: NextSteps = { next: "" }): Actions {
  const [own, ownDanger] = ownForms(model);
  const shared = offeredForms(model).map((form): ShownForm => {
    const hint = hintFor(form, model);
    const shown = shownForm(form, model);
    return { ...shown, title: questionIn(steps, form.command) ?? shown.title, hint };
  });
  const tasks = own.length > 0 ? [{ title: model.texts.headings.actions, forms: own }] : [];
  const actions: Actions = { tasks, others: [] };
  for (const form of [...shared, ...ownDanger]) place(form, actions, model);
  return actions;
}

function place(form: ShownForm, { tasks, others }: Actions, { texts }: PageModel): void {
  const last = tasks.at(-1);
  const { title, ...untitled } = form;
  if (form.place === "danger" || form.place === "apart" || (form.place === "folded" && !last))
    others.push(form);
  else if (form.place === "folded") last!.forms.push(form);
  else if (title) tasks.push({ title, forms: [untitled] });
  else if (last?.title === texts.headings.actions) last.forms.push(form);
  else tasks.push({ title: texts.headings.actions, forms: [form] });
}

/** One task as a card; `above` stands between its heading and its forms, `below` after them. */
export const taskCard = ({ title, forms }: Task, model: PageModel, above?: Html, below?: Html): Html =>
  html`<section class="card stack"><h2>${title}</h2>${above}
${forms.map((form, i) => renderForm(form, model, i === 0))}${below}</section>`;

/** What else is possible, each behind its heading. */
export const otherForms = (others: ShownForm[], model: PageModel): Html[] =>
  others.map((form) => renderForm(form, model));
