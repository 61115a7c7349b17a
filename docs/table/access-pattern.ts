/** One way in which the table is read or written, and the capacity units that it takes. */
export interface AccessPattern {
  what: string;
  /** The table's key, or an index and its key. */
  key: string;
  condition?: string;
  consistency: "strong" | "eventual" | "write";
  units: { read?: number; write?: number };
}
