import { type AdminCommand, CommandUsageError, runCommand, stageFrom } from "./command.ts";
import { findStack } from "./deployment.ts";
import { finishLogin, startLogin } from "./stage/sign-in.ts";

const loginCommand: AdminCommand = {
  help: `npm run login -- --stage <stage>

Brings a token of the API for somebody who may sign in there, with their second factor: it prints an address to open in a
browser of this machine, waits until you have signed in, and prints the token, which is good for an hour.

  export ADMIN=$(npm run --silent login -- --stage prod)

  --stage <stage>   such as prod
  --help            this text

Exit code 0: the token is printed. 1: it did not work. 2: wrong use.`,
  options: { stage: { type: "string" } },
  async run(given, say) {
    const { name, outputs } = await findStack(stageFrom(given));
    const { LoginAddress: address, LoginClient: client } = outputs;
    if (!address || !client)
      throw new CommandUsageError(`${name} takes the tokens of another issuer: get one there.`);
    const login = startLogin({ address, client });
    console.error(`Open this address in a browser of this machine, and sign in:\n\n${login.url}\n`);
    say(await finishLogin({ address, client }, login));
    return true;
  },
};

process.exitCode = await runCommand(loginCommand, process.argv.slice(2));
