import { z } from "zod";
import { doctorDocument } from "../../documents/doctor-document.ts";
import { overviewDocument, trendsDocument } from "../documents/overview.ts";
import type { Operation } from "../operation.ts";

/** How the night went, and how the installation stands. */
export const overviewOperations = {
  readOverview: {
    kind: "read",
    address: "/overview",
    admission: "see-overview",
    does: "Tells how the last run went, what waits, how fresh the sources are, and where registrations have led.",
    answer: overviewDocument,
  },
  readTrends: {
    kind: "read",
    address: "/overview/trends",
    admission: "see-overview",
    does: "Gives durations and counts of the last runs, oldest first.",
    query: { runs: z.coerce.number<number>().int().min(2).max(365).default(60) },
    answer: trendsDocument,
  },
  readSettings: {
    kind: "read",
    address: "/settings",
    admission: "see-settings",
    does: "Tells which settings are in force and where each comes from; passwords are not shown.",
    answer: z.strictObject({ configuration: doctorDocument.shape.configuration }),
  },
  examineInstallation: {
    kind: "read",
    address: "/doctor",
    admission: "check-installation",
    does: "Looks at the whole installation: what was expected, what was found.",
    answer: doctorDocument,
  },
} as const satisfies Readonly<Record<string, Operation>>;
