import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { Policy } from "../../../model/policy.ts";

/** A space asked about: its element and every element that is taught there. */
export interface CourseAsked {
  readonly key: string;
  readonly elements: readonly string[];
}

/** Finds a space by its key or by the code of an element, whether it has a space of its own or not. */
export async function findCourse(store: Queries, asked: string, policy: Policy): Promise<CourseAsked> {
  const exact = await codesLike(store, asked);
  const base = asked.endsWith(policy.remote_suffix) ? asked.slice(0, -policy.remote_suffix.length) : null;
  const codes = exact.length > 0 || base === null ? exact : await codesLike(store, base);
  const [code] = codes;
  if (code === undefined)
    throw new OperatorError(`No element and no space has the code "${asked}".`, {
      code: "course-unknown",
      next: "Check the code in the programme; a code that vanished is answered by `passerelle why` for its last run.",
    });
  const taught = await store.query<{ element_code: string }>(
    "select element_code from decided.space where host_code = $1 or element_code = $1 order by 1",
    [code],
  );
  return {
    key: exact.length > 0 ? code : asked,
    elements: [...new Set([code, ...taught.rows.map((row) => row.element_code)])],
  };
}

async function codesLike(store: Queries, asked: string): Promise<readonly string[]> {
  const { rows } = await store.query<{ code: string }>(
    `select element_code as code from facts.elements where lower(element_code) = lower($1)
     union select element_code from decided.space where element_code = $1
     union select element_code from decided.registration where element_code = $1
     union select element_code from wanted.course_past where element_code = $1
     order by 1 limit 1`,
    [asked],
  );
  return rows.map((row) => row.code);
}
