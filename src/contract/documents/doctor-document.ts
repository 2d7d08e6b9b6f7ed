import { z } from "zod";
import { MOODLE_CHECKS } from "../../model/moodle-checks.ts";
import { pictureAge } from "./picture-age.ts";

/** What was checked of the installation. */
const CHECK_NAMES = [
  "node",
  "data-folder",
  "disk",
  "store",
  "store-version",
  "migrations",
  "locale",
  "time-zone",
  "last-run",
  ...MOODLE_CHECKS,
] as const;

/** What `doctor` found. */
export const doctorDocument = z.strictObject({
  healthy: z.boolean(),
  checks: z.array(
    z.strictObject({
      check: z.enum(CHECK_NAMES),
      status: z.enum(["ok", "warning", "wrong", "out-of-reach", "skipped"]),
      expected: z.string(),
      found: z.string(),
    }),
  ),
  picture_age: pictureAge,
  configuration: z.array(
    z.strictObject({
      path: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
      origin: z.string(),
    }),
  ),
});
