import type { ActorName } from "../../../support/order/actors.ts";
import { given } from "../../../support/order/scenario.ts";
import { buyers, type Cells, type Matrix, refundCells, testMatrix } from "../command-matrix.ts";

const fresh = () => given("contractorFeed").withSeller();
const accepted = () => fresh().by("contractor", "accept");
const started = () => accepted().by("contractor", "start");

const pinned: ActorName[] = ["contractor"];
const cancel: Cells = { cancel: [[...buyers, "support", ...pinned], "cancelled"] };
const archiving: Cells = { archive: [pinned, "stays"], unarchive: [pinned, "blocked"] };
/** What has ended is in the archive by itself. */
const archived: Cells = { archive: [pinned, "blocked"], unarchive: [pinned, "stays"] };
const always: Cells = { decideFee: [["support"], "blocked"], ...refundCells };

const matrix: Matrix = {
  reach: {
    new: fresh,
    accepted,
    inWork: started,
    done: () => started().by("contractor", "finish"),
    cancelled: () => accepted().by("buyer", "cancel", { reason: "changed my mind" }),
  },
  cells: {
    new: {
      accept: [["contractor", "otherContractor"], "accepted"],
      cancel: [[...buyers, "support"], "cancelled"],
      ...always,
    },
    accepted: {
      setStage: [pinned, "stays"],
      start: [pinned, "inWork"],
      returnToFeed: [pinned, "new"],
      ...cancel,
      ...archiving,
      ...always,
    },
    inWork: { finish: [pinned, "done"], ...cancel, ...archiving, ...always },
    done: { rate: [buyers, "stays"], ...archived, ...always },
    cancelled: { ...archived, ...always },
  },
  strangers: { new: ["contractor"] },
};

testMatrix(matrix);
