import type { AccessPattern } from "./access-pattern.ts";

/** Photos of orders: twenty slots for each, so that a row says more than its key. */
export const photoPatterns = {
  takeSlot: {
    what: "somebody is about to upload a photo: a free slot, which waits in the due index",
    key: "`ORDER#<id>` / `PHOTO#<slot>`",
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { read: 1, write: 2 },
  },
  findPhoto: {
    what: "one photo, when its upload has arrived",
    key: "the same",
    consistency: "strong",
    units: { read: 1 },
  },
  keepPhoto: {
    what: "a photo is there, and due no more",
    key: "the same",
    condition: "`photo.id = :id`",
    consistency: "write",
    units: { write: 2 },
  },
  dropPhoto: {
    what: "the reconciler forgets an upload that never came",
    key: "the same",
    condition: "`photo.id = :id` and it is still uploading",
    consistency: "write",
    units: { write: 2 },
  },
  listPhotos: {
    what: "all photos of an order",
    key: "`ORDER#<id>` / `PHOTO#…`",
    consistency: "strong",
    units: { read: 1 },
  },
} satisfies Record<string, AccessPattern>;
