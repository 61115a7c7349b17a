type Closable = { close(): unknown };

/** Collects what was opened, and closes it in the opposite order, each once. */
export function planEnding() {
  const opened: Closable[] = [];
  return {
    add<T extends Closable>(it: T): T {
      opened.push(it);
      return it;
    },
    async close(): Promise<void> {
      for (let it = opened.pop(); it; it = opened.pop()) await it.close();
    },
  };
}

export type Ending = ReturnType<typeof planEnding>;
