/**
 * One behaviour of a help page, in our own sentence. C: Waymark does it. B: a screen's business, Waymark supplies the
 * data. O: other software's business, and the last sentence says what Waymark offers at that edge.
 */
export type Feature =
  | [mark: "C" | "B", what: string, edge?: string]
  | [mark: "O", what: string, edge: string];

/** The behaviours of one page by their ids. */
export type Features = Record<string, Feature>;
