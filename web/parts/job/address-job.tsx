import type { ReactNode } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { JobProgress } from "./job-progress.tsx";

/** The job that the address names, if it names one. */
export function AddressJob(): ReactNode {
  const [{ job = "" }] = useAddress();
  return job === "" ? null : <JobProgress key={job} job={job} />;
}
