import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icon.tsx";
import { SpaceState } from "../../parts/space-state.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Level = AnswerOf<"readCategory">;

/** One level of the tree: the way down to it, the categories below, the spaces in it. */
export function CategoryLevel(): ReactNode {
  const [{ category }] = useAddress();
  const asked = useAnswer("readCategory", { query: category === undefined ? {} : { category } });
  return (
    <Answered from={asked}>
      {(level) => (
        <div className="stack">
          <Way path={level.path} />
          <Below level={level} />
        </div>
      )}
    </Answered>
  );
}

function Way({ path }: Pick<Level, "path">): ReactNode {
  const { web, say } = useSpeech();
  return (
    <nav className="row" aria-label={say(web.spaces.tree)}>
      <Link to="/spaces">{say(web.spaces.top)}</Link>
      {path.map(({ category_key, name }) => (
        <span key={category_key} className="row">
          <Icon name="next" size={13} />
          <Link to="/spaces" search={{ category: category_key }}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function Below({ level: { categories, courses } }: { readonly level: Level }): ReactNode {
  const { web, say, number } = useSpeech();
  if (categories.length + courses.length === 0) return <Empty icon="spaces" title={say(web.spaces.none)} />;
  return (
    <ul className="level">
      {categories.map(({ category_key, name, courses: n }) => (
        <li key={category_key}>
          <Link to="/spaces" search={{ category: category_key }}>
            <Icon name="spaces" />
            <span className="level-name">{name}</span>
            <span className="soft">{say(web.spaces.inside, { courses: number(n), n })}</span>
          </Link>
        </li>
      ))}
      {courses.map((space) => (
        <li key={space.course_key}>
          <Link to={`/spaces/${encodeURIComponent(space.course_key)}`}>
            <Icon name="courses" />
            <span className="level-name">
              {space.full_name} <span className="soft">{space.course_key}</span>
            </span>
            <SpaceState space={space} />
            <span className="soft">
              {number(space.students)} {say(web.spaces.students)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
