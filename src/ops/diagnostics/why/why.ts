import { askFacts } from "../../../flow/staging/cases/index.ts";
import type { Target } from "../../../flow/targets/port.ts";
import type { Store, Transaction } from "../../../infra/store/store.ts";
import type { Policy } from "../../../model/policy.ts";
import type { WhyAnswer, WhyOne } from "./answer.ts";
import type { Question } from "./explained.ts";
import { explainNothing } from "./explain-nothing.ts";
import { explainStudent } from "./explain-student.ts";
import { explainTeacher } from "./explain-teacher.ts";
import { findCourse } from "./find-course.ts";
import { findPerson } from "./find-person.ts";
import { readFreshness } from "./freshness.ts";
import { readPaths, type Then } from "./paths/read-paths.ts";
import { type Basis, snapshotAt } from "./snapshot-at.ts";
import { traceAll } from "./trace.ts";

/** Where the answer is looked for. */
export interface WhyPlace {
  readonly store: Store;
  readonly target: Target;
  readonly policy: Policy;
}

/** Who, and which space; all of the person's spaces when null. */
export interface WhyQuestion {
  readonly person: string;
  readonly course: string | null;
  /** ISO 8601 time at which the answer is wanted; now when null. */
  readonly at: string | null;
}

/** Why somebody is, or is not, in a space: decided again for this one question by the code that decides at night. */
export function why({ store, target, policy }: WhyPlace, question: WhyQuestion): Promise<WhyAnswer> {
  return store.transaction((tx) => answer({ tx, target, policy }, question), question.at === null ? TODAY : {});
}

/** A question is about few rows, whoever asks: plans made without values are as good, and kept. */
const TODAY = { plans: "without-values" } as const;

type AnswerPlace = Omit<WhyPlace, "store"> & { readonly tx: Transaction };

async function answer({ tx, target, policy }: AnswerPlace, question: WhyQuestion): Promise<WhyAnswer> {
  const basis = await snapshotAt(tx, question.at);
  const person = await findPerson(tx, target, question.person);
  const sought = { asked: question.course ?? "", policy, run: basis.lastRun };
  const course = question.course === null ? null : await findCourse(tx, sought);
  const scope = { person: person.code, usernames: person.usernames, courses: course?.courses ?? null };
  const inside = await readPaths({ store: tx, target, policy }, scope, thenOf(question, basis));
  const freshness = await readFreshness(tx, basis);
  const asked = { person: person.code, elements: course?.elements ?? null, year: basis.year, policy };
  const standing = course === null ? [...new Set(inside.paths.map((path) => path.course))] : null;
  return {
    person,
    course: course?.key ?? null,
    found: await explain(tx, { asked, standing }, basis),
    inside,
    freshness,
  };
}

function thenOf({ at }: WhyQuestion, { lastRun }: Basis): Then | null {
  return at === null || lastRun === null ? null : { at, run: lastRun };
}

interface Asked {
  readonly asked: Question;
  /** Spaces that the person is in, where all are asked about: those that nothing leads to are told too. */
  readonly standing: readonly string[] | null;
}

/** What the delivery says of a person: best outcome first. */
async function explain(
  tx: Transaction,
  { asked, standing }: Asked,
  { lastRun, run, year }: Basis,
): Promise<readonly WhyOne[]> {
  const facts = await askFacts(tx, { year, at: lastRun === null ? null : run });
  const found = [...(await explainStudent(facts, asked)), ...(await explainTeacher(facts, asked))];
  const led = new Set(found.flatMap(({ courses }) => courses));
  const silent =
    standing?.filter((course) => !led.has(course)) ?? (found.length === 0 ? asked.elements?.slice(0, 1) : []);
  for (const element of silent ?? [])
    found.push(await explainNothing(facts, { ...asked, elements: [element] }, standing === null ? [] : [element]));
  return (await traceAll(facts, found)).toSorted(byOutcome);
}

const BEST_FIRST = ["enrolled", "enrolled-without-group", "not-enrolled"];

function byOutcome(a: WhyOne, b: WhyOne): number {
  return BEST_FIRST.indexOf(a.outcome) - BEST_FIRST.indexOf(b.outcome);
}
