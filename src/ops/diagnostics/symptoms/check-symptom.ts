import { type Cause, CAUSES, type Symptom, type SymptomCode, SYMPTOMS } from "../../../model/symptoms.ts";
import { ACCOUNT_CAUSES } from "./causes/account.ts";
import { ENROLMENT_CAUSES } from "./causes/enrolment.ts";
import { SPACE_CAUSES } from "./causes/space.ts";
import { type CheckedCause, type Finding, NOT_SO } from "./finding.ts";
import type { Looked } from "./looked.ts";

/** What came of a symptom. */
export interface Diagnosis {
  readonly symptom: SymptomCode;
  /** Every cause that was checked, in order; what comes after the answer is not checked. */
  readonly checked: readonly CheckedCause[];
  /** The first cause that applies; null when none does and only advice is left. */
  readonly answer: Cause | null;
}

const CHECKS: Partial<Readonly<Record<Cause, (looked: Looked) => Finding>>> = {
  ...ACCOUNT_CAUSES,
  ...SPACE_CAUSES,
  ...ENROLMENT_CAUSES,
};

/** Checks the causes of a symptom in their order, up to the first that applies; what cannot be seen from here stays as advice. */
export function checkSymptom(code: SymptomCode, looked: Looked): Diagnosis {
  const { causes }: Symptom = SYMPTOMS[code];
  const checked: CheckedCause[] = [];
  for (const cause of causes) {
    const found = { cause, ...check(cause, looked) };
    checked.push(found);
    if (found.verdict === "applies") return { symptom: code, checked, answer: cause };
  }
  return { symptom: code, checked, answer: null };
}

function check(cause: Cause, looked: Looked): Finding {
  return CAUSES[cause].external ? advice(looked) : (CHECKS[cause]?.(looked) ?? NOT_SO);
}

/** What cannot be seen from here: what is known of it are the address and the hours that are configured. */
function advice({ help: { platform_address: address, dark_periods: periods } }: Looked): Finding {
  return { ...NOT_SO, verdict: "cannot-tell", facts: { address, periods: periods.join(", ") } };
}
