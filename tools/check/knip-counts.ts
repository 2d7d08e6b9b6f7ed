import type { ReporterOptions } from "knip";

/** Says how many files knip read, after its own report: the check refuses a run that read none. */
function countFiles({ counters }: ReporterOptions): void {
  console.log(`Read ${counters.processed} files`);
}

// oxlint-disable-next-line import/no-default-export -- knip loads a reporter by its default export
export default countFiles;
