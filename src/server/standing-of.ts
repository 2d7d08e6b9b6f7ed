import { type Standing, standingAt } from "../ops/past/index.ts";
import { askedInstant } from "./asked-instant.ts";
import type { Service } from "./service.ts";

/** What there was at the time that a call asks for, or what there is now. OperatorErrors of `standingAt`. */
export function standingOf(service: Service, { at }: { readonly at?: string | undefined }): Promise<Standing> {
  return standingAt(service.installation, askedInstant(service, at));
}
