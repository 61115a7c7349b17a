import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** What the command line chose. */
export interface AcceptanceOptions {
  url: string;
  /** For a Waymark that has no development issuer. */
  tokens: AccessTokens;
  email: string;
  only?: string;
}

/** Tokens of people by name, and for each lifecycle a shop with the tokens that are bound to it. */
export interface AccessTokens {
  [person: string]: unknown;
  shops?: Record<string, ShopTokens>;
}

/** The id of a shop, and the tokens of its people by role. */
export type ShopTokens = { id: string } & Record<string, string>;

/** What `--help` prints. */
export const help = `npm run acceptance -- --url <address> [options]

Plays the scenario of each lifecycle on any running Waymark, over its HTTP API, and checks every answer on the way.
On one machine it makes its own tokens, moves the clock and reads the inbox; without a clock it takes the paths on
which nobody has to wait.

  --url <address>     where the API is, such as http://127.0.0.1:4000
  --tokens <file>     for a deployed Waymark, a JSON file with the tokens (JWTs) to use:
                      { "admin": …, "support": …, "contractor": …, "nextContractor": …,
                        "shops": { "marketplace": { "id": "acceptance-1", "storefront": …, "director": … }, … } }
                      Lifecycles without a shop, and steps without a token, are skipped. The settings of the
                      shops are overwritten, so name shops that serve nothing else.
  --email <address>   who gets the e-mails (default: the simulator of SES, which accepts and drops them)
  --only <lifecycle>  one lifecycle instead of all
  --help              this text

Exit code 0: all checks hold. 1: a check failed. 2: wrong use.`;

const texts = { type: "string" } as const;

/** Reads the command line; undefined when it asks for help. Fails with a StartError on wrong use. */
export function acceptanceOptionsFrom(args: string[]): AcceptanceOptions | undefined {
  const { values } = parsed(args);
  if (values.help) return undefined;
  if (!values.url) throw new UsageError("--url is missing. --help says more.");
  if (!URL.canParse(values.url)) throw new UsageError(`--url is not an address: ${values.url}`);
  const { email = "success@simulator.amazonses.com", only } = values;
  const url = values.url.replace(/\/+$/, "");
  return { url, email, tokens: tokensIn(values.tokens), ...(only && { only }) };
}

function parsed(args: string[]) {
  const options = { url: texts, tokens: texts, email: texts, only: texts };
  try {
    return parseArgs({ args, options: { ...options, help: { type: "boolean" } } });
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message} --help says more.`, { cause });
  }
}

function tokensIn(file: string | undefined): AccessTokens {
  if (!file) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new UsageError(`--tokens: ${(cause as Error).message}`, { cause });
  }
}

/** Wrong use, or nothing there to check: a sentence for the person at the keyboard. */
export class UsageError extends Error {}
