export type { Publication } from "../../../flow/targets/index.ts";
export { readPublished } from "./read-published.ts";
