import type { Player } from "../cast.ts";
import { buyer, type Cells, type Matrix, money, testMatrix } from "../matrix.ts";
import { given } from "../story.ts";

const fresh = () => given("contractorFeed").assigned();
const accepted = () => fresh().by("contractor", "accept");
const started = () => accepted().by("contractor", "start");

const pinned: Player[] = ["contractor"];
const cancel: Cells = { cancel: [[...buyer, "support", ...pinned], "cancelled"] };
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
      cancel: [[...buyer, "support"], "cancelled"],
      ...money,
    },
    accepted: {
      setStage: [pinned, "stays"],
      start: [pinned, "inWork"],
      returnToFeed: [pinned, "new"],
      ...cancel,
      ...archiving,
      ...money,
    },
    inWork: { finish: [pinned, "done"], ...cancel, ...archiving, ...money },
    done: { rate: [buyer, "stays"], ...archiving, ...money },
    cancelled: { ...archiving, ...money },
  },
  strangers: { new: ["contractor"] },
};

testMatrix(matrix);
