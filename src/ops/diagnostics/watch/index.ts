export { watch } from "./watch.ts";
export type { Watched } from "./watched.ts";
