import { methodOf, type Operation } from "../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../src/contract/api/operations.ts";
import * as english from "../../src/contract/words/en/access.ts";
import * as french from "../../src/contract/words/fr/access.ts";
import {
  type Capability,
  CAPABILITIES,
  CAPABILITY_NAMES,
  ROLE_NAMES,
  ROLES,
  type Role,
} from "../../src/model/access.ts";
import { code, codes, page, table } from "./markdown.ts";

/** The page of who may do what: roles, capabilities, and the operations of the API behind each. */
export function capabilitiesPage(): string {
  return page("Capabilities", [
    "What somebody may do, and how far it reaches.\nWhat no role gives is denied, and what is not on this page cannot be done over HTTP.",
    "## Roles",
    table(["Role", "Reaches", "Is for", "En français"], ROLE_NAMES.map(roleRow)),
    "A teacher or a student is one because the deliveries say so of their account, for as long as it is active; the other roles are given by hand.\nWhoever has several roles reaches as far as the widest of them.",
    "## Who may what",
    table(
      ["Capability", ...ROLE_NAMES],
      CAPABILITY_NAMES.map((name) => [code(name), ...ROLE_NAMES.map((role) => reach(role, name))]),
    ),
    ...CAPABILITY_NAMES.flatMap(section),
    "## Without any capability",
    table(["Operation", "Does", "Who"], OPEN_OPERATIONS.map(openRow)),
  ]);
}

const ALL: readonly (readonly [string, Operation])[] = Object.entries(OPERATIONS);

const OPEN_OPERATIONS = ALL.map(([, operation]) => operation).filter(
  ({ admission }) => admission === "anybody" || admission === "signed-in",
);

function roleRow(role: Role): readonly string[] {
  return [code(role), english.scopes[ROLES[role].scope], english.roles[role].is, french.roles[role].label];
}

function reach(role: Role, capability: Capability): string {
  const { scope, capabilities } = ROLES[role];
  const given: readonly Capability[] = capabilities;
  return given.includes(capability) ? scope : "";
}

function section(capability: Capability): readonly string[] {
  const behind = ALL.map(([, operation]) => operation).filter(({ admission }) => admission === capability);
  const head = `## ${capability}`;
  const said = `${sentence(english.capabilities[capability])}\nIt can be given for: ${codes(CAPABILITIES[capability])}.`;
  const told = `> ${sentence(french.capabilities[capability])}`;
  if (behind.length === 0) return [head, said, told];
  return [
    head,
    said,
    told,
    table(
      ["Operation", "Does"],
      behind.map((operation) => [called(operation), operation.does]),
    ),
  ];
}

function openRow(operation: Operation): readonly string[] {
  return [called(operation), operation.does, operation.admission === "anybody" ? "anybody" : "whoever has signed in"];
}

function called(operation: Operation): string {
  return code(`${methodOf(operation)} ${operation.address}`);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
