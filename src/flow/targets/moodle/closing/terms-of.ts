import type { Visit } from "../../port.ts";
import type { Terms } from "../service/service.ts";
import { checkOpen, type OpenHours } from "./open-hours.ts";

/** What calls keep to: the hours in which a Moodle may be touched; `onSent` where something is sent. */
export function termsOf(
  hours: OpenHours,
  { clock, onSent = () => undefined }: Pick<Visit, "clock"> & Partial<Visit>,
): Terms {
  return { clock, onSent, checkOpen: () => checkOpen(hours, clock.now()) };
}
