import { openApi } from "./api.ts";
import { startChild } from "./child.ts";
import { type Usage, usageOf } from "./processes.ts";
import { create, openShop, settle } from "./walk.ts";

/** Places so many orders, which stay open, and reads the memory of the whole process tree. */
export async function measureMemory(orders: number, callers: number): Promise<Usage> {
  const child = await startChild();
  const api = openApi(child.url, callers);
  try {
    const cast = await openShop(api);
    let next = 0;
    async function caller(): Promise<void> {
      while (next < orders) await create(api, cast, `open-${next++}`);
    }
    await Promise.all(Array.from({ length: callers }, caller));
    await settle(api);
    return usageOf(child.pid);
  } finally {
    api.close();
    await child.close();
  }
}
