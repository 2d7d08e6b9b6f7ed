export { type TaughtElement, wantCohorts, type WantedOffer, wantOffer, wantUsers, withCohorts } from "./want-all.ts";
