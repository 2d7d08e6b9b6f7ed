export { factsAt, factTable } from "./fact-tables.ts";
export type { Fates, FileLedger } from "./ledger.ts";
export { stageDelivery, type StagingOptions, type StagingReport } from "./stage-delivery.ts";
