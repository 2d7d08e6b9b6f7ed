import { instantOf } from "../ops/runs/index.ts";
import type { Service } from "./service.ts";

/** The instant that a call asks for, ISO 8601: of a day its end, in the university's time zone; null for now. */
export function askedInstant({ installation }: Pick<Service, "installation">, at: string | undefined): string | null {
  if (at === undefined) return null;
  return instantOf(at, installation.settings.policy.time_zone, "end") ?? at;
}
