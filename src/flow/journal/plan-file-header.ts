import * as z from "zod";
import type { PlanHeader } from "../../model/plan.ts";

/** The first line of a plan file, line end included; as long whatever the digest. */
export function headerLine(header: PlanHeader): string {
  const line = {
    format: "passerelle-plan/1",
    run: header.run,
    target: header.target,
    snapshot_run: header.snapshotRun,
    applied_run: header.appliedRun,
    policy_digest: header.policyDigest,
    extracted_at: header.extractedAt,
    scope: header.scope,
    changes: header.changes,
    held: header.held,
    digest: header.digest,
  } satisfies Record<string, string | number | null>;
  return `${JSON.stringify(line)}\n`;
}

const Claim = z.object({ format: z.literal("passerelle-plan/1"), run: z.int(), held: z.int() });

/** What a first line claims: whose plan the file holds, and how many of its changes were held when it was written. */
export type Claim = z.infer<typeof Claim>;

/** Reads the first line of a plan file; undefined when it is none. */
export function parseHeaderLine(line: string): Claim | undefined {
  try {
    return Claim.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
