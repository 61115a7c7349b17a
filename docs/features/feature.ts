/**
 * One behaviour of a help page, in our own sentence. C: Waymark does it, in the backend or on the board. O: outside;
 * the last sentence says why, and what Waymark offers at that edge.
 */
export type Feature = [mark: "C", what: string, edge?: string] | [mark: "O", what: string, edge: string];

/** The behaviours of one page by their ids. */
export type Features = Record<string, Feature>;
