import { z } from "zod";

/** As of when something is asked. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .meta({ description: "As of when; now without. A day is meant to its end, in the university's time zone." });
