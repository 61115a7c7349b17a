import type { ActorName } from "../../../support/order/actors.ts";
import { given } from "../../../support/order/scenario.ts";
import { buyers, type Cells, type Matrix, refundCells, testMatrix } from "../command-matrix.ts";

const fresh = () => given("contractorFeed").withSeller();
const accepted = () => fresh().by("contractor", "accept");
const started = () => accepted().by("contractor", "start");

const pinned: ActorName[] = ["contractor"];
const cancel: Cells = { cancel: [[...buyers, "support", ...pinned], "cancelled"] };
const archiving: Cells = { archive: [pinned, "stays"], unarchive: [pinned, "blocked"] };

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
      ...refundCells,
    },
    accepted: {
      setStage: [pinned, "stays"],
      start: [pinned, "inWork"],
      returnToFeed: [pinned, "new"],
      ...cancel,
      ...archiving,
      ...refundCells,
    },
    inWork: { finish: [pinned, "done"], ...cancel, ...archiving, ...refundCells },
    done: { rate: [buyers, "stays"], ...archiving, ...refundCells },
    cancelled: { ...archiving, ...refundCells },
  },
  strangers: { new: ["contractor"] },
};

testMatrix(matrix);
