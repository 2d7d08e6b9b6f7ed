import type { SymptomCode } from "../../../../src/model/symptoms.ts";

/** What is to be checked: what somebody says, of whom and of which space. */
export interface SymptomQuestion {
  readonly path: { readonly symptom: SymptomCode };
  readonly query: { readonly person?: string; readonly course?: string };
}
