import type { BodyGiven } from "../../../../src/contract/api/operations.ts";
import type { ActField, ActOrder } from "./act-order.ts";

/** The act as it is sent, from what was known before and what was typed; a day is meant from its beginning, or to its end. */
export function bodyOf(order: ActOrder, typed: (name: ActField | "because") => string): BodyGiven<"actOnSpace"> {
  const because = typed("because") === "" ? null : typed("because");
  const { does } = order;
  switch (does) {
    case "show":
    case "hide":
      return { does, because };
    case "rename":
      return { does, full_name: text("full_name"), because };
    case "rekey":
      return { does, idnumber: text("idnumber"), because };
    case "set-dates":
      return { does, from: day("from", "00:00:00"), until: day("until", "23:59:59"), because };
    case "enrol":
      return { does, username: text("username"), role: text("role"), until: day("until", "23:59:59"), because };
    case "unenrol":
      return { does, username: text("username"), role: text("role"), method: text("method"), because };
    case "add-member":
    case "remove-member":
      return { does, group: text("group"), username: text("username"), because };
    case "bind":
      return { does, cohort: text("cohort"), role: text("role"), review: day("review", "00:00:00") ?? "", because };
    case "unbind":
      return { does, cohort: text("cohort"), role: text("role"), because };
    default:
      return does satisfies never;
  }

  function text(field: ActField): string {
    return order[field] ?? typed(field);
  }

  function day(field: ActField, time: string): string | null {
    const value = text(field);
    return value === "" ? null : `${value.slice(0, 10)}T${time}Z`;
  }
}
