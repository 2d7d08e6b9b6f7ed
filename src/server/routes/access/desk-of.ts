import { BugError } from "../../../model/errors.ts";
import type { Caller } from "../../../model/caller.ts";
import type { Desk } from "../../../ops/access/index.ts";
import type { Service } from "../../service.ts";

/** The desk of rights, with the caller as the one who gives and takes. */
export function deskOf({ installation, clock }: Service, caller: Caller | null): Desk {
  if (caller === null) throw new BugError("rights were given by nobody");
  return { store: installation.store, clock, author: caller.name };
}
