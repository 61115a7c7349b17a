/** Makes names that no other of this counter has, and that are the same in every run: `key-1`, `key-2`, … */
export function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}
