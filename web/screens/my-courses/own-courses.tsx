import { type ReactNode, useState } from "react";
import { Link } from "@tanstack/react-router";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { EnrolmentState } from "../../parts/enrolment-state.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useSession } from "../../session/session.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Courses } from "./courses.ts";
import { FavouriteButton } from "./favourite-button.tsx";
import { type Favourites, useFavourites } from "./favourites.ts";

type Course = Courses["in"][number];

const STATES = ["in-progress", "future", "past", "hidden", "archived"] as const satisfies readonly Course["state"][];
const FAVOURITES = "favourites";
const AT_ONCE = 12;

/** The spaces I am in, twelve at a time; what a filter leaves out is said. */
export function OwnCourses({ courses }: { readonly courses: readonly Course[] }): ReactNode {
  const { web, say } = useSpeech();
  const [{ state = "" }, change] = useAddress();
  const [shown, setShown] = useState(AT_ONCE);
  const favourites = useFavourites(useSession().account.name);
  const found = courses.filter(isShown);
  const left = courses.length - found.length;
  return (
    <>
      <label className="list-filter course-filter" data-on={state !== ""}>
        <span>{say(web.courses.show)}</span>
        <select value={state} onChange={({ currentTarget: { value } }) => change({ state: value })}>
          <option value="">{say(web.courses.allButHidden)}</option>
          {STATES.map((value) => (
            <option key={value} value={value}>
              {say(web.courses[value])}
            </option>
          ))}
          <option value={FAVOURITES}>{say(web.courses.favourites)}</option>
        </select>
      </label>
      {left > 0 && <p className="soft">{say(web.courses.leftOut, { count: left, n: left })}</p>}
      {found.length === 0 && <Empty icon="courses" title={say(web.courses.noneShown)} />}
      <div className="courses">
        {found.slice(0, shown).map((course) => (
          <CourseCard
            key={`${course.course_key} ${course.role} ${course.method}`}
            course={course}
            favourites={favourites}
          />
        ))}
      </div>
      {found.length > shown && (
        <Button kind="other" onClick={() => setShown(shown + AT_ONCE)}>
          {say(web.courses.more)}
        </Button>
      )}
    </>
  );

  function isShown(course: Course): boolean {
    if (state === FAVOURITES) return favourites.has(course.course_key);
    return state === "" ? course.state !== "hidden" : course.state === state;
  }
}

function CourseCard({ course, favourites }: { readonly course: Course; readonly favourites: Favourites }): ReactNode {
  const { value } = useNames();
  const { web, say } = useSpeech();
  const tone = course.state === "in-progress" ? "ok" : course.state === "archived" ? "warning" : "plain";
  return (
    <article className="card">
      <div className="spread">
        <h3>
          <Link to={`/spaces/${encodeURIComponent(course.course_key)}`}>{course.full_name ?? course.course_key}</Link>
        </h3>
        <Tag tone={tone}>{say(web.courses[course.state])}</Tag>
        <FavouriteButton course={course} favourites={favourites} />
      </div>
      <p className="soft">
        {value(course.role)} · <EnrolmentState enrolment={course} />
        {course.groups.length > 0 && ` · ${say(web.why.groups, { groups: course.groups.join(", ") })}`}
      </p>
    </article>
  );
}
