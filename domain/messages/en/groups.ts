/** The titles of the groups of statuses. */
export const groupTitles = {
  new: "New",
  active: "In progress",
  paused: "Postponed",
  ready: "Ready",
  delivery: "Delivery",
  done: "Closed successfully",
  failed: "Closed unsuccessfully",
};

/** What each stage of an accepted order means, and what helps when it lasts too long (S0-11, S0-20). */
export const stageGuides = {
  notContacted: {
    label: "Not contacted yet",
    description: "You have taken the order, but have neither called nor written to the client.",
    nextStep: "Call or write to the client.",
  },
  consultation: {
    label: "Consultation",
    description:
      "You have discussed the task, asked your questions, given first advice and gathered the inputs.",
    nextStep: "Name a price and your terms, or agree on a measurement.",
  },
  clientThinking: {
    label: "Client is thinking",
    description: "You have named the price and the terms; the client has taken a pause to decide.",
    nextStep: "Ask the client what has been decided.",
  },
  measurementAgreed: {
    label: "Measurement agreed",
    description:
      "You have agreed on the day and time of a measurement or a visit, where the service needs one.",
    nextStep: "Begin the work once the measurement has been made, or agree on another day.",
  },
};
