export { type Standing, standingAt, standingNow } from "./standing.ts";
