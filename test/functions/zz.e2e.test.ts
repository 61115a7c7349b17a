import fc from "fast-check";
import { beforeAll, test } from "vitest";
import { world } from "../world.ts";
import { request } from "./fuzz/requests.ts";
import { openStage } from "./fuzz/stage.ts";
const earth = world();
let send: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => { send = await openStage(earth); });
test("x", async () => {
  const c: Record<string, number> = {};
  const t0 = Date.now();
  const all = fc.sample(request, 1500);
  console.log("gen", Date.now() - t0);
  for (const r of all) {
    const a = await send(r);
    let d: any = {}; try { d = JSON.parse(a.text); } catch {}
    const k = `${r.operation === "createOrder" ? "create" : r.method} ${a.status} ${(d.errors ? d.errors.map((e: any) => e.pointer + e.detail).join(";") : d.detail ?? "").slice(0, 90).replace(/[0-9A-Z]{26}/g, "ID")}`;
    c[k] = (c[k] ?? 0) + 1;
  }
  console.log("all", Date.now() - t0);
  console.log(Object.entries(c).sort((a, b) => b[1] - a[1]).slice(0, 70).map(([k, n]) => `${n} ${k}`).join("\n"));
}, 600000);
