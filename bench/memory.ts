import { connectApi } from "./api.ts";
import { startRuntimeProcess } from "./child.ts";
import { type ProcessUsage, usageOf } from "./processes.ts";
import { openShop, placeOrder, settleRuntime } from "./walk.ts";

/** Places so many orders, which stay open, and reads the memory of the whole process tree. */
export async function measureMemory(orders: number, callers: number): Promise<ProcessUsage> {
  const child = await startRuntimeProcess();
  const api = connectApi(child.url, callers);
  try {
    const cast = await openShop(api);
    let next = 0;
    async function caller(): Promise<void> {
      while (next < orders) await placeOrder(api, cast, `open-${next++}`);
    }
    await Promise.all(Array.from({ length: callers }, caller));
    await settleRuntime(api);
    return usageOf(child.pid);
  } finally {
    api.close();
    await child.close();
  }
}
