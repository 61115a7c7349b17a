import { writeFileSync } from "node:fs";
import { phonePlans } from "./phone-plans.ts";

writeFileSync(new URL("phone-plans.json", import.meta.url), `${JSON.stringify(phonePlans(), null, 2)}\n`);
