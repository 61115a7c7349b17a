import { afterAll, beforeAll, beforeEach, vi } from "vitest";

/** A call that a function made to a provider's API. */
export interface ProviderCall {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

type Answer = (call: ProviderCall) => { status?: number; body?: unknown };

/** Stands in for the APIs of providers: what is not answered for a host is a connection that fails; this machine is reached. */
export function providerApi() {
  const calls: ProviderCall[] = [];
  const answers = new Map<string, Answer>();
  const real = globalThis.fetch;
  beforeAll(() => {
    vi.stubGlobal("fetch", async (input: string | URL | Request, init: RequestInit = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.hostname === "127.0.0.1" || url.hostname === "localhost") return real(input, init);
      const headers = Object.fromEntries(new Headers(init.headers));
      const call = { method: init.method ?? "GET", url: `${url}`, headers, body: String(init.body ?? "") };
      calls.push(call);
      const answer = answers.get(url.hostname);
      if (!answer) throw new TypeError("fetch failed");
      const { status = 200, body = {} } = answer(call);
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
    });
  });
  afterAll(() => vi.unstubAllGlobals());
  beforeEach(() => {
    calls.length = 0;
    answers.clear();
  });
  return {
    calls,
    /** What a host answers from now on, until the test ends. */
    answer: (host: string, answer: Answer) => answers.set(host, answer),
  };
}
