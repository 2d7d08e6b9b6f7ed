export { watch } from "./watch.ts";
export { WATCH_KINDS, type Watched, type WatchKind } from "./watched.ts";
