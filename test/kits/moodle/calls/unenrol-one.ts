import { type Given, type Visit, whole } from "../call.ts";
import { findRow } from "../rows.ts";
import { unenrol } from "./unenrol.ts";

/** What is told of an enrolment that was to be ended. */
interface Told {
  readonly result: boolean;
  readonly errors: readonly { readonly key: string; readonly message: string }[];
}

/** Ends one enrolment by its own number. Of those by the external database only suspended ones; what is not allowed is not explained. */
export const unenrolOne: (visit: Visit, given: Given) => Promise<unknown> = whole(
  async (work, { ueid }): Promise<Told> => {
    const found = await findRow<{ userid: number; courseid: number; mayEnd: boolean }>(
      work.tx,
      `SELECT e.userid, way.courseid, way.enrol = 'database' AND e.status = 1 AS "mayEnd"
       FROM mdl_user_enrolments AS e JOIN mdl_enrol AS way ON way.id = e.enrolid WHERE e.id = $1`,
      [ueid],
    );
    if (found === undefined) return { result: false, errors: [{ key: "invalidrequest", message: "Invalid request" }] };
    if (!found.mayEnd || !work.caller.rights.has("enrol/database:unenrol")) return { result: false, errors: [] };
    await unenrol(work, [found], "database");
    return { result: true, errors: [] };
  },
);
