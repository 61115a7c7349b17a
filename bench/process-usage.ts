import { readdirSync, readFileSync } from "node:fs";

/** Microseconds of a clock tick in /proc: 100 a second on every Linux that matters. */
const tick = 10_000;

/** What a tree of processes has used: CPU in milliseconds, memory (resident) in MiB, by the program's name. */
export interface ProcessUsage {
  cpu: number;
  memory: number;
  parts: Record<string, { cpu: number; memory: number }>;
}

interface Process {
  id: number;
  parent: number;
  name: string;
  cpu: number;
}

function read(id: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    const end = text.lastIndexOf(")");
    const fields = text.slice(end + 2).split(" ");
    const [parent, user, system] = [1, 11, 12].map((place) => Number(fields[place]));
    return {
      id,
      parent: parent!,
      name: text.slice(text.indexOf("(") + 1, end),
      cpu: ((user! + system!) * tick) / 1000,
    };
  } catch {
    return undefined;
  }
}

function memoryOf(id: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
  return Number(kibibytes ?? 0) / 1024;
}

/** Reads what a process and everything below it has used so far. */
export function usageOf(root: number): ProcessUsage {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? []);
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { id, parent } of all) if (tree.has(parent)) tree.add(id);
  }
  const usage: ProcessUsage = { cpu: 0, memory: 0, parts: {} };
  for (const { id, name, cpu } of all.filter(({ id }) => tree.has(id))) {
    const memory = memoryOf(id);
    usage.cpu += cpu;
    usage.memory += memory;
    usage.parts[name] = {
      cpu: cpu + (usage.parts[name]?.cpu ?? 0),
      memory: memory + (usage.parts[name]?.memory ?? 0),
    };
  }
  return usage;
}
