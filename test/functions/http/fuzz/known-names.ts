/** The name of something that exists, and the shop that it belongs to. */
interface Name {
  id: string;
  shop?: string | undefined;
}

/** So many of the newest names of each kind are remembered. */
const maxRememberedNames = 100;

/** The names that a run has seen; a path stands for one of them as `<kind>{number}`. */
export class KnownNames {
  readonly #known = new Map<string, Name[]>();

  add(kind: string, name: Name): void {
    this.#known.set(kind, [...(this.#known.get(kind) ?? []), name].slice(-maxRememberedNames));
  }

  /** Remembers what an answer has made. */
  learn(path: string, { orders = [], id }: { orders?: Required<Name>[]; id?: string }, shop?: string): void {
    for (const order of orders) this.add("order", order);
    if (id && path.includes("/deliverers")) this.add("deliverer", { id, shop });
  }

  /** The path with real names in it, and the shop of the first of them that has one. */
  in(path: string): { path: string; shop: string | undefined } {
    let shop: string | undefined;
    const named = path.replace(/<(\w+)>\{(\d+)\}/g, (_, kind: string, number: string) => {
      const all = this.#known.get(kind) ?? [];
      const name = all[Number(number) % all.length] ?? { id: "nobody" };
      shop ??= name.shop;
      return name.id;
    });
    return { path: named, shop };
  }
}
