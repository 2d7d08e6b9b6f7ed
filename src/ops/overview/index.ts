export { type Move, readMoves } from "./compare-runs.ts";
export { type FlowRow, readFlow } from "./flow.ts";
export { type Freshness, readFreshness } from "./freshness.ts";
export { type Gauges, readGauges } from "./gauges.ts";
export { readHeld } from "./held.ts";
export { type Looks, readLooks } from "./looks.ts";
export { type Mending, readMending } from "./mending.ts";
export { readTrends, type TrendPoint } from "./trends.ts";
export { versionOf } from "./version.ts";
