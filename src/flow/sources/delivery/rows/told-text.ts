import { escapeCopy } from "../../../../infra/store/escape-copy.ts";
import type { Problem } from "../../../../model/problem.ts";
import { NO_VALUE } from "../cells/read-cell.ts";

/** What is told of a row, as text for COPY. File, line and key are those of the row, and added where it is stored. */
export function toldText(told: readonly Problem[]): string {
  return told.length === 0 ? NO_VALUE : escapeCopy(JSON.stringify(told.map(ofItsOwn)));
}

function ofItsOwn({ code, severity, column, facts }: Problem): Omit<Problem, "file" | "line" | "key"> {
  return { code, severity, column, facts };
}
