import { type Symptom, type SymptomCode, SYMPTOMS } from "../../../model/symptoms.ts";
import { OperatorError } from "../../../model/errors.ts";
import {
  contactOf,
  readContacts,
  type SpaceAnswer,
  why,
  type WhyAnswer,
  type WhyPlace,
  whySpace,
} from "../why/index.ts";
import { checkSymptom, type Diagnosis } from "./check-symptom.ts";
import type { Help, Looked } from "./looked.ts";
import { type Participant, readParticipants } from "./read-participants.ts";
import { readAccounts } from "./read-account.ts";
import { readReasons } from "./read-reasons.ts";

/** What somebody says, of whom and of which space. */
export interface Complaint {
  readonly symptom: SymptomCode;
  readonly person: string | null;
  readonly course: string | null;
  readonly help: Help;
  /** ISO 8601. */
  readonly now: string;
}

/** What came of it, with the answers that it rests on. */
export interface Diagnosed extends Diagnosis {
  readonly why: WhyAnswer | null;
  readonly space: SpaceAnswer | null;
  /** Of `who-is-enrolled`; null for any other symptom. */
  readonly participants: readonly Participant[] | null;
}

/** Looks at all that a symptom asks for and checks its causes in order. OperatorError `symptom-needs-person`, `symptom-needs-course`. */
export async function diagnose(place: WhyPlace, complaint: Complaint): Promise<Diagnosed> {
  expectEnough(complaint);
  const { symptom, person, course } = complaint;
  const answer = person === null ? null : await why(place, { person, course, at: null });
  const space = course === null ? null : await whySpace(place, course, null);
  const diagnosis = checkSymptom(symptom, await look(place, complaint, { answer, space }));
  const listed = symptom === "who-is-enrolled" && space !== null;
  return {
    ...diagnosis,
    why: answer,
    space,
    participants: listed
      ? await readParticipants(
          place,
          space.standing.map((one) => one.course),
        )
      : null,
  };
}

function expectEnough({ symptom, person, course }: Complaint): void {
  const needs: Symptom = SYMPTOMS[symptom];
  if (needs.person === "needed" && person === null)
    throw new OperatorError(`The symptom ${symptom} is somebody's: say whose.`, {
      code: "symptom-needs-person",
      next: `passerelle symptom ${symptom} PERSON`,
    });
  if (needs.course === "needed" && course === null)
    throw new OperatorError(`The symptom ${symptom} is about a course: say which.`, {
      code: "symptom-needs-course",
      next: `passerelle symptom ${symptom} COURSE`,
    });
}

async function look(
  { store, target }: WhyPlace,
  { help, now }: Complaint,
  { answer, space }: { readonly answer: WhyAnswer | null; readonly space: SpaceAnswer | null },
): Promise<Looked> {
  const accounts = answer === null ? [] : await readAccounts(store, target, answer.person.code);
  const contacts = await readContacts(store);
  return {
    why: answer,
    space,
    accounts,
    accountService: contactOf(contacts, "component-service", accounts[0]?.component ?? null),
    reasons: space === null || answer !== null ? [] : await readReasons(store, space.element),
    endsAt: space?.standing.find(({ course }) => course === space.course)?.endsAt ?? null,
    help,
    now,
  };
}
