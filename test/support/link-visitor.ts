/** What a page answered. */
export interface LinkPage {
  status: number;
  text: string;
  headers: Headers;
}

type Fields = Record<string, string>;

/** The address of the page in a message. */
export const linkInMessage = ({ text }: { text: string }): string =>
  /https?:\/\/\S+\/l\/[\w-]+/.exec(text)![0];

/** A person with a link and a browser: keeps the cookie and sends the forms of the page that was last seen. */
export function linkVisitor(url: string, agent = "Mozilla/5.0 (Linux; Android 15)") {
  let cookie: string | undefined;
  let page: LinkPage | undefined;

  async function request(method: string, body?: URLSearchParams, headers: Fields = {}): Promise<LinkPage> {
    const sent = { "user-agent": agent, ...(cookie && { cookie }), ...headers };
    const response = await fetch(url, { method, headers: sent, redirect: "manual", ...(body && { body }) });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** The hidden fields of the form with this button. */
  function csrfFieldsFor(command: string): Fields {
    const form =
      hiddenFieldsOf(page!.text).find(({ action }) => action === command) ??
      hiddenFieldsOf(page!.text)[0] ??
      {};
    return { ...form, action: command };
  }

  return {
    async open(): Promise<LinkPage> {
      page = await request("GET");
      return page;
    },
    request,
    csrfFieldsFor,
    /** Sends a form of the page, or one that the page does not have with the CSRF token of another. */
    submit: (command: string, fields: Fields = {}, headers: Fields = {}): Promise<LinkPage> =>
      request("POST", new URLSearchParams({ ...csrfFieldsFor(command), ...fields }), headers),
    forgetCookie(): void {
      cookie = undefined;
    },
    /** The commands of the page's buttons; writing a message, and choosing how one is told, are none. */
    buttons: (): string[] => {
      const actions = hiddenFieldsOf(page!.text).map(({ action }) => action!);
      return [...new Set(actions)].filter((action) => action !== "message" && action !== "contactBy");
    },
  };
}

export type LinkVisitor = ReturnType<typeof linkVisitor>;

/** The hidden fields of every form of a page. */
export function hiddenFieldsOf(html: string): Fields[] {
  return html
    .split("<form")
    .slice(1)
    .map((form) => {
      const inputs = form.split("</form>")[0]!.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
      return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!]));
    });
}
