import { accountActive } from "./links/account-active.ts";
import { administrativeValid } from "./links/administrative-valid.ts";
import { carrierReached } from "./links/carrier-reached.ts";
import { creditEarnedNow } from "./links/credit-earned-now.ts";
import { elementUsable } from "./links/element-usable.ts";
import { groupReached } from "./links/group-reached.ts";
import type { Link } from "./links/link.ts";
import { notAway } from "./links/not-away.ts";
import { remoteConsistent } from "./links/remote-consistent.ts";
import { studentKnown } from "./links/student-known.ts";

/** From registration to space: checked in this order, the first broken link decides. */
export const CHAIN: readonly Link[] = [
  studentKnown,
  accountActive,
  administrativeValid,
  creditEarnedNow,
  elementUsable,
  notAway,
  carrierReached,
  groupReached,
  remoteConsistent,
];
