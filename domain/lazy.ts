type LazyTable<Makers extends Record<string, () => unknown>> = {
  readonly [Name in keyof Makers]: ReturnType<Makers[Name]>;
};

/** A table whose entries are made when they are first read: a starting function needs one of dozens, if any. */
export function lazyTable<Makers extends Record<string, () => unknown>>(makers: Makers): LazyTable<Makers> {
  const table = {};
  const keep = (name: string, value: unknown) => {
    Object.defineProperty(table, name, { value });
    return value;
  };
  for (const [name, make] of Object.entries(makers)) {
    const get = () => keep(name, make());
    Object.defineProperty(table, name, { get, enumerable: true, configurable: true });
  }
  return table as LazyTable<Makers>;
}
