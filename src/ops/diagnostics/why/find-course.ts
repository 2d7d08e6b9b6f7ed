import { SPACES } from "../../../flow/journal/decided/index.ts";
import { currentAt } from "../../../infra/store/history.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { Policy } from "../../../model/policy.ts";

/** A space asked about. */
export interface CourseAsked {
  /** Its key, or the code of an element without a space of its own. */
  readonly key: string;
  /** The element that bears the code. */
  readonly element: string;
  /** Elements whose registrations lead there: the element itself and, where it has the space, all that it carries. */
  readonly elements: readonly string[];
  /** Keys of every space in which the person may be for it: both variants, of the element and of its carrier. */
  readonly courses: readonly string[];
}

/** How a space is looked for. */
export interface CourseSought {
  readonly asked: string;
  readonly policy: Policy;
  /** The last run of the time that is meant; today's when null. */
  readonly run: number | null;
}

/** Finds a space by its key or by the code of an element, whether it has a space of its own or not. */
export async function findCourse(store: Queries, { asked, policy, run }: CourseSought): Promise<CourseAsked> {
  const exact = await codesLike(store, asked);
  const base = asked.endsWith(policy.remote_suffix) ? asked.slice(0, -policy.remote_suffix.length) : null;
  const codes = exact.length > 0 || base === null ? exact : await codesLike(store, base);
  const [code] = codes;
  if (code === undefined)
    throw new OperatorError(`No element and no space has the code "${asked}".`, {
      code: "course-unknown",
      facts: { asked },
      next: "Check the code in the programme; a code that vanished is answered by `passerelle why` for its last run.",
    });
  const { rows } = await store.query<{ element_code: string; host_code: string | null }>(
    `select element_code, host_code from ${run === null ? "decided.space" : currentAt(SPACES, run)} s
      where host_code = $1 or element_code = $1 order by 1`,
    [code],
    run === null ? { comes: "asked-often" } : {},
  );
  const hosts = new Set([code, ...rows.flatMap((row) => row.host_code ?? [])]);
  return {
    key: exact.length > 0 ? code : asked,
    element: code,
    elements: [...new Set([code, ...rows.map((row) => row.element_code)])],
    courses: [...hosts].flatMap((host) => [host, host + policy.remote_suffix]),
  };
}

async function codesLike(store: Queries, asked: string): Promise<readonly string[]> {
  const { rows } = await store.query<{ code: string }>(
    `select element_code as code from facts.elements where lower(element_code) = lower($1)
     union select element_code from decided.space where element_code = $1
     union select element_code from decided.space_past where element_code = $1
     union select element_code from facts.pedagogic_registrations where element_code = $1
     union select element_code from wanted.course_past where element_code = $1
     order by 1 limit 1`,
    [asked],
    { comes: "asked-often" },
  );
  return rows.map((row) => row.code);
}
