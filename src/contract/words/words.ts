import type { Capability, Role, ScopeKind } from "../../model/access.ts";
import type { NoSpaceReason } from "../../model/decision.ts";
import type { ColumnType } from "../../model/delivery.ts";
import type { NextDeed } from "../../model/drift.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Action, StaleReason } from "../../model/plan.ts";
import type { ProblemCode, Severity } from "../../model/problem.ts";
import type { CHANGE_REASONS, HoldReason, Mender, Outcome } from "../../model/reasons.ts";
import type { RegistrationReason, SilenceReason, TeacherReason, Warning } from "../../model/reasons.ts";
import type { ChainStep, Situation } from "../../model/situations.ts";
import type { Cause, SymptomCode } from "../../model/symptoms.ts";
import type { UnreadableReason } from "../../model/unreadable.ts";
import type { PathEndKind } from "../../model/path-ends.ts";
import type { WatchKind } from "../../model/watch.ts";
import type { CommandName, OptionName } from "./command-names.ts";
import type { LinkName, LinkStatus } from "./link-names.ts";
import type { ReplyWords } from "./reply-words.ts";
import type { ScreenWords } from "./screens.ts";
import type { Text } from "./text.ts";

/** What is so, who does what about it, and a few words for a table. */
export interface Advice {
  readonly label: Text;
  readonly is: Text;
  readonly next: Text;
}

/** What is wrong and what to do next. */
export interface Complaint {
  readonly is: Text;
  readonly next: Text;
}

/** The chain from registration to space, as it is told. */
export interface ChainWords {
  readonly links: Readonly<Record<LinkName, Text>>;
  readonly statuses: Readonly<Record<LinkStatus, Text>>;
  readonly situations: Readonly<Record<Situation, Text>>;
  readonly steps: Readonly<Record<ChainStep, Text>>;
  /** Names of the values that a link looked at; a name that is missing here is shown as it is. */
  readonly values: Readonly<Record<string, Text>>;
  /** Values that are words of ours; a value that is missing here is shown as it is. */
  readonly choices: Readonly<Record<string, Text>>;
}

/** What a plan says of its changes. */
export interface ChangeWords {
  readonly reasons: Readonly<Record<keyof typeof CHANGE_REASONS, Text>>;
  readonly held: Readonly<Record<HoldReason, Complaint>>;
  readonly actions: Readonly<Record<Action, Text>>;
  readonly kinds: Readonly<Record<KindName, Text>>;
  /** Why a plan can be applied no longer. */
  readonly stale: Readonly<Record<StaleReason, Text>>;
}

/** A role, and what it is for. */
export interface RoleWords {
  readonly label: Text;
  readonly is: Text;
}

/** Help of one command: what it does, and what its arguments are. */
export interface CommandWords {
  readonly does: Text;
  readonly arguments?: Readonly<Record<string, Text>>;
}

/** Every text for people in one language: a missing one is a type error. */
export interface Words {
  readonly outcomes: Readonly<Record<Outcome, Text>>;
  readonly reasons: Readonly<Record<RegistrationReason, Advice>>;
  readonly teacherReasons: Readonly<Record<TeacherReason, Advice>>;
  /** Why an element has no space of its own. */
  readonly noSpace: Readonly<Record<NoSpaceReason, Complaint>>;
  readonly silences: Readonly<Record<SilenceReason, Advice>>;
  readonly warnings: Readonly<Record<Warning, Advice>>;
  readonly menders: Readonly<Record<Mender, Text>>;
  readonly chain: ChainWords;
  readonly changes: ChangeWords;
  readonly pathEnds: Readonly<Record<PathEndKind, Text>>;
  readonly problems: Readonly<Record<ProblemCode, Complaint>>;
  readonly symptoms: Readonly<Record<SymptomCode, Text>>;
  readonly causes: Readonly<Record<Cause, Advice>>;
  readonly replies: ReplyWords;
  readonly watched: Readonly<Record<WatchKind, Text>>;
  readonly nextDeeds: Readonly<Record<NextDeed, Text>>;
  readonly columnTypes: Readonly<Record<ColumnType, Text>>;
  readonly unreadable: Readonly<Record<UnreadableReason, Text>>;
  readonly severities: Readonly<Record<Severity, Text>>;
  /** What errors say, by code, filled with the facts that they carry. */
  readonly errors: Readonly<Record<string, Complaint>>;
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
  readonly options: Readonly<Record<OptionName, Text>>;
  readonly screens: ScreenWords;
  readonly capabilities: Readonly<Record<Capability, Text>>;
  readonly roles: Readonly<Record<Role, RoleWords>>;
  readonly scopes: Readonly<Record<ScopeKind, Text>>;
}
