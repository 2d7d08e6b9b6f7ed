import { existsSync } from "node:fs";
import { OperatorError } from "../../model/errors.ts";
import type { Layer } from "./layer.ts";
import { nearestName } from "../../model/nearest-name.ts";
import { byPath, treeOf } from "./paths.ts";
import { type Environment, FILE_VARIABLE, readEnvironmentLayer, variableOf } from "./read-environment.ts";
import { readFileLayer } from "./read-file.ts";
import { RENAMED } from "./renamed.ts";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "./settings.ts";

/** A value in force and where it came from. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
  /** `default`, a file, a variable of the environment or an option. */
  readonly origin: string;
}

/** What is in force. */
export interface Configuration {
  readonly settings: Settings;
  /** Every setting with its origin, in declared order. */
  readonly origins: readonly Setting[];
}

/** Where settings may come from; later ones win: defaults, file, environment, options. */
export interface ConfigurationPlaces {
  /** The file asked for; without one `passerelle.yaml`, where there is one. */
  readonly file?: string | undefined;
  readonly environment: Environment;
  /** Settings given on the command line, by path. */
  readonly options: ReadonlyMap<string, unknown>;
}

const USUAL_FILE = "passerelle.yaml";

/** Reads what is configured. OperatorError with the nearest name for a key that is no setting, or with what was expected. */
export async function loadConfiguration(places: ConfigurationPlaces): Promise<Configuration> {
  const defaults: Layer = { origin: () => "default", values: byPath(DEFAULT_SETTINGS) };
  return combine(defaults, [
    ...(await fileLayers(places)),
    readEnvironmentLayer(places.environment),
    { origin: (path: string) => `--${path}`, values: places.options },
  ]);
}

/** The settings in force with what another configuration file says instead; errors as of `loadConfiguration`. */
export async function loadChanged(settings: Settings, file: string): Promise<Settings> {
  const inForce: Layer = { origin: () => "in force", values: byPath(settings) };
  return combine(inForce, [await readFileLayer(file)]).settings;
}

/** The settings in force with some of the policy changed, by path without `policy.`; errors as of `loadConfiguration`. */
export function changePolicy(settings: Settings, changes: Readonly<Record<string, unknown>>): Settings {
  const inForce: Layer = { origin: () => "in force", values: byPath(settings) };
  const values = new Map(Object.entries(changes).map(([path, value]) => [`policy.${path}`, value]));
  return combine(inForce, [{ origin: (path) => path, values }]).settings;
}

function combine(whole: Layer, changing: readonly Layer[]): Configuration {
  for (const layer of changing) refuseUnknown(layer, whole);
  const origins = [...whole.values.keys()].map((path) => lastSetting(path, [whole, ...changing]));
  return { settings: checkSettings(origins), origins };
}

async function fileLayers({ file, environment }: ConfigurationPlaces): Promise<readonly Layer[]> {
  const asked = file ?? environment[FILE_VARIABLE];
  if (asked !== undefined) return [await readFileLayer(asked)];
  return existsSync(USUAL_FILE) ? [await readFileLayer(USUAL_FILE)] : [];
}

function refuseUnknown({ values, origin }: Layer, { values: known }: Layer): void {
  for (const path of values.keys()) {
    if (known.has(path)) continue;
    const isVariable = origin(path) === path;
    const nearest = newName(path, isVariable) ?? nearestName(path, isVariable ? variablesOf(known) : known.keys());
    const near = nearest === undefined ? "" : `; the nearest one is ${nearest}`;
    throw new OperatorError(`${path} is no setting (${isVariable ? "environment" : origin(path)})${near}.`, {
      code: "config-unknown-key",
      facts: { path, nearest: nearest ?? "" },
      next: nearest === undefined ? "Remove it; `passerelle doctor` lists the settings." : `Write ${nearest} instead.`,
    });
  }
}

function variablesOf(known: ReadonlyMap<string, unknown>): readonly string[] {
  return [...known.keys()].map(variableOf);
}

/** What a setting, or its variable, is called now that was called otherwise. */
function newName(name: string, isVariable: boolean): string | undefined {
  for (const [before, now] of RENAMED)
    if (name === (isVariable ? variableOf(before) : before)) return isVariable ? variableOf(now) : now;
  return undefined;
}

function lastSetting(path: string, layers: readonly Layer[]): Setting {
  const layer = layers.findLast(({ values }) => values.has(path));
  return { path, value: layer?.values.get(path), origin: layer?.origin(path) ?? "default" };
}

function checkSettings(origins: readonly Setting[]): Settings {
  const tree = treeOf(new Map(origins.map(({ path, value }) => [path, value])));
  const checked = settingsSchema.safeParse(tree);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const path = issue?.path.filter((part) => typeof part === "string").join(".") ?? "";
  const origin = origins.find((setting) => setting.path === path)?.origin ?? "";
  throw new OperatorError(`The value of ${path} (${origin}) is not usable: ${issue?.message ?? ""}.`, {
    code: "config-invalid",
    facts: { path, origin },
    next: "Correct it there, or remove it to take the default.",
  });
}
