import type { ReactNode } from "react";
import { tellAnswer } from "../../parts/chain/advice.ts";
import { Chain } from "../../parts/chain/chain.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Courses } from "./courses.ts";

/** Spaces that I should be in: what is so, what to do, and the chain for those who want to know. */
export function MissingCourses({ missing }: Pick<Courses, "missing">): ReactNode {
  const speech = useSpeech();
  const { web, say } = speech;
  return (
    <div className="courses">
      {missing.map(({ element, element_name, why }) => {
        const told = tellAnswer(why, speech);
        return (
          <section className="card missing" key={`${element ?? ""} ${why.through ?? ""}`}>
            <h3>{element_name ?? element ?? why.course}</h3>
            <p>{told.is}</p>
            <p className="missing-next">{told.next}</p>
            <details className="fold">
              <summary>{say(web.courses.chain)}</summary>
              <Chain answer={why} next={told.next} />
            </details>
          </section>
        );
      })}
    </div>
  );
}
