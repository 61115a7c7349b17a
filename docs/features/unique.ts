import type { Features } from "./feature.ts";

/** What no other system was found to have; the numbers are those of the comparison. */
export const uniqueFeatures: Features = {
  "P3-01": ["C", "A deadline never steals a paid order, and late money is never lost."],
  "P3-02": ["C", "Deliverers' links that mail scanners cannot trip."],
  "P3-03": ["C", "Every message of an order exactly once, or visibly in doubt."],
  "P3-04": ["C", "Deadlines as data: read, extended, paused, resumed."],
  "P3-05": ["C", "Automatic receipt with a fair warning."],
  "P3-06": ["C", "A feed with one winner and returns that make the next one wiser."],
  "P3-07": ["C", "What can I do now, and why not."],
  "P3-08": ["C", "Lifecycles are checked data."],
  "P3-09": ["C", "35 days in seconds, without an AWS account."],
  "P3-10": ["C", "A preview of the refund that the cancellation keeps to."],
  "P3-11": ["C", "Photos approved before dispatch, for listed categories, never blocking."],
  "P3-12": ["C", "Gift mode: the recipient hears nothing, the deliverer sees neither price nor sender."],
  "P3-13": ["C", "A moment to take a misclick back."],
  "P3-16": ["C", "Clocks that count opening hours."],
};
