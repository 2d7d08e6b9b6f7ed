import { parse } from "yaml";
import type { Layer } from "./layer.ts";
import { byPath } from "./paths.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = "PASSERELLE_";

/** Names the configuration file; not a setting itself. */
export const FILE_VARIABLE = "PASSERELLE_CONFIG";

/**
 * Settings of the environment: `PASSERELLE_POLICY_GRACE_DAYS` is `policy.grace_days`. `DATABASE_URL`, which other tools
 * know, counts where `PASSERELLE_DATABASE_URL` is not set. A variable that is no setting keeps its name, to be told.
 */
export function readEnvironmentLayer(environment: Environment): Layer {
  const variables = pathsByVariable();
  const given = Object.entries(environment).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (!name.startsWith(PREFIX) || name === FILE_VARIABLE || value === undefined) return [];
    const path = variables.get(name);
    return [[path ?? name, path === undefined ? value : readValue(path, value)]];
  });
  const values = new Map(given);
  const shared = environment["DATABASE_URL"];
  const isShared = shared !== undefined && shared !== "" && !values.has("database_url");
  if (isShared) values.set("database_url", shared);
  return { origin: (path) => (isShared && path === "database_url" ? "DATABASE_URL" : variableOf(path)), values };
}

/** The variable of the environment that sets a path. */
export function variableOf(path: string): string {
  return path.startsWith(PREFIX) ? path : PREFIX + path.toUpperCase().replaceAll(".", "_");
}

function pathsByVariable(): ReadonlyMap<string, string> {
  return new Map([...byPath(DEFAULT_SETTINGS).keys()].map((path) => [variableOf(path), path]));
}

/** Texts are taken as they are, a secret of digits too; numbers and lists are written as in the configuration file. */
function readValue(path: string, value: string): unknown {
  return isText(path, byPath(DEFAULT_SETTINGS).get(path)) ? value : parse(value);
}

/** Outside the policy, what is usually not there is an address, a name or a secret. */
function isText(path: string, usual: unknown): boolean {
  return typeof usual === "string" || (usual === null && !path.startsWith("policy."));
}
