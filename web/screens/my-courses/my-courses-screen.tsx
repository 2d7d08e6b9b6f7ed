import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { MissingCourses } from "./missing-courses.tsx";
import { OwnCourses } from "./own-courses.tsx";
import "./my-courses.css";

/** Where I am, where I should be and am not, and what to do. */
export function MyCoursesScreen(): ReactNode {
  const { web, say, time } = useSpeech();
  const asked = useAnswer("readOwnCourses", {});
  return (
    <Screen title={say(web.screens.myCourses)} lead={say(web.courses.lead)}>
      <Answered from={asked}>
        {(courses) => (
          <div className="stack">
            <h2>{say(web.courses.missing)}</h2>
            {courses.missing.length === 0 ? (
              <Empty title={say(web.courses.noneMissing)} />
            ) : (
              <MissingCourses missing={courses.missing} />
            )}
            <h2>{say(web.courses.in)}</h2>
            {courses.in.length === 0 ? (
              <Empty icon="courses" title={say(web.courses.noneIn)} />
            ) : (
              <OwnCourses courses={courses.in} />
            )}
            <p className="soft">{say(web.common.asOf, { time: time(courses.extracted_at) })}</p>
          </div>
        )}
      </Answered>
    </Screen>
  );
}
