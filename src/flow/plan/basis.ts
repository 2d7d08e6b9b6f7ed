import type { Policy } from "../../model/policy.ts";

/** What every decision of a plan rests on beside the pair: never the clock. */
export interface Basis {
  readonly policy: Policy;
  /** The university year of the delivery. */
  readonly year: string;
  /** ISO 8601 time of the delivery. */
  readonly extractedAt: string;
}

const DAY_MS = 86_400_000;

/** Whether the days of grace have passed between the delivery that suspended and the one being run. */
export function graceIsOver(suspendedSince: string, { policy, extractedAt }: Basis): boolean {
  return Date.parse(extractedAt) - Date.parse(suspendedSince) >= policy.grace_days * DAY_MS;
}
