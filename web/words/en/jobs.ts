import type { WebWords } from "../web-words.ts";

/** Long work. */
export const jobs: WebWords["jobs"] = {
  lead: "What takes time goes on when the screen is left, and is found again here.",
  none: "No job yet.",
  work: "Work under way",
  stoppedMeans: "What was done by then stays done; asked for again, it goes on from there.",
  stop: "Stop",
  waits: "Waits for its turn",
  leave: "This screen can be left: the work goes on.",
  asked: "asked on",
  ended: "ended on",
  title: "{kind}, asked on {time} by {author}",
};

/** The kinds of jobs. */
export const jobKinds: WebWords["jobKinds"] = {
  lint: "Check of a delivery",
  import: "Import of a delivery",
  plan: "Plan",
  apply: "Application of a plan",
  sync: "Synchronisation",
  undo: "Undoing of a run",
  rehearse: "Rehearsal",
  "send-avatars": "Sending pictures",
  "look-for-drift": "Search for what was done by hand",
};

/** How a job stands. */
export const jobStatuses: WebWords["jobStatuses"] = {
  waiting: "waiting",
  running: "under way",
  stopping: "stopping",
  done: "done",
  failed: "failed",
  stopped: "stopped",
};
