import { CommandUsageError } from "./command.ts";

/** Waymark on this machine, as `npm start` runs it. */
export interface LocalWaymark {
  get<T>(path: string): Promise<T>;
  send(method: string, path: string): Promise<void>;
}

const defaultUrl = "http://127.0.0.1:4000";

/** Reaches the Waymark that runs on this machine, and lets the code in io/ find its table and services. */
export async function connectToLocal(url = defaultUrl): Promise<LocalWaymark> {
  const request = async (method: string, path: string) => {
    const response = await fetch(url + path, { method });
    if (response.ok) return response;
    throw new Error(`${method} ${url}${path} answers ${response.status}.`);
  };
  const get = async <T>(path: string) => (await (await request("GET", path)).json()) as T;
  const environment = await get<Record<string, string>>("/_local/environment").catch((cause) => {
    throw new CommandUsageError(
      `No local Waymark answers at ${url}: start one with npm start, or say --url.`,
      {
        cause,
      },
    );
  });
  Object.assign(process.env, environment);
  return { get, send: async (method, path) => void (await request(method, path)) };
}
