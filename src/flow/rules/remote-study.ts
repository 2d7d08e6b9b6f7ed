import type { Situation } from "../../model/situations.ts";
import { standingOf } from "./administrative.ts";
import type { Grounds } from "./links/link.ts";
import { groupsInSpace } from "./student-groups.ts";

/** How the three facts of remote study come together for one registration. */
export interface RemoteStudy {
  readonly situation: Situation;
  /** The space the student belongs to; `none` when the element cannot be followed as the student studies. */
  readonly space: "on-site" | "remote" | "none";
  /** Codes of the student's groups that fit that space. */
  readonly groups: readonly string[];
}

/**
 * Reads the remote-study table of the reference document. I, the administrative registration, decides which space; E, the
 * element, whether it has a remote one; G, the group, whether the student's groups fit.
 */
export function remoteStudy(grounds: Grounds): RemoteStudy {
  const { registration, teaching, policy } = grounds;
  const standing = standingOf(registration, policy);
  const learnsRemotely = standing.kind === "one" && standing.registration.remote;
  const taughtRemotely = teaching.host?.remote ?? false;
  // Without a real group the pseudo-group stands for all, and that one is never remote.
  const groups =
    teaching.pseudoGroup === null ? groupsInSpace(grounds) : [{ code: teaching.pseudoGroup, remote: false }];
  const fitting = groups.filter((group) => group.remote === learnsRemotely).map((group) => group.code);
  const anyRemote = groups.some((group) => group.remote);

  if (!learnsRemotely) return onSite({ taughtRemotely, fitting });
  if (!taughtRemotely) return { situation: anyRemote ? "e" : "a", space: "none", groups: [] };
  return { situation: fitting.length > 0 ? "normal" : "c", space: "remote", groups: fitting };
}

function onSite(facts: { readonly taughtRemotely: boolean; readonly fitting: readonly string[] }): RemoteStudy {
  const { taughtRemotely, fitting } = facts;
  const fits = fitting.length > 0;
  if (taughtRemotely) return { situation: fits ? "b" : "f", space: "on-site", groups: fitting };
  return { situation: fits ? "normal" : "d", space: "on-site", groups: fitting };
}
