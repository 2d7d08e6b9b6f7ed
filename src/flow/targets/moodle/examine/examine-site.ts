import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { functionsFor } from "../functions.ts";
import { ask, checkNames, type MoodleCheck } from "./moodle-check.ts";

/** What a site says of itself and of who calls. */
export interface Site {
  readonly release: string;
  readonly address: string;
  /** Moodle's number of the user of the token. */
  readonly user: number;
  /** An administrator may do everything. */
  readonly isAdministrator: boolean;
  readonly functions: readonly string[];
}

/** Asks a site what it is, and whom it takes us for. */
export async function readSite(settings: MoodleSettings): Promise<Site> {
  const said = fieldsOf(await ask(settings, "core_webservice_get_site_info", {}));
  const functions: unknown = said.get("functions");
  return {
    release: textOf(said.get("release")),
    address: textOf(said.get("siteurl")),
    user: Number(said.get("userid")),
    isAdministrator: said.get("userissiteadmin") === true,
    functions: Array.isArray(functions) ? functions.map((one) => textOf(fieldsOf(one).get("name"))) : [],
  };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The version that this program is tested with. */
const TESTED = "5.1";

/** What a site says, beside what is needed. */
export function examineSite(site: Site, settings: MoodleSettings): readonly MoodleCheck[] {
  const { release, address, functions } = site;
  const { url } = settings;
  const isTested = release.startsWith(TESTED);
  const isThere = url?.replace(/\/$/, "") === address.replace(/\/$/, "");
  return [
    { check: "moodle-service", status: isThere ? "ok" : "warning", expected: url ?? "", found: address },
    { check: "moodle-version", status: isTested ? "ok" : "warning", expected: `Moodle ${TESTED}`, found: release },
    checkNames("moodle-functions", functionsFor(settings), functions),
  ];
}
