export { type Drift, findDrift } from "./drift/index.ts";
export { watch, type Watched } from "./watch/index.ts";
