import { addressPart } from "./people.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import { COMPONENTS } from "./words/components.ts";

const COMPONENT_OFFICES = [
  ["component-service", "Service administratif", "administration"],
  ["registrar", "Scolarité", "scolarite"],
  ["planner", "Emplois du temps", "planning"],
] as const;

const CENTRAL_OFFICES = [
  ["registrar", "Scolarité centrale", "scolarite"],
  ["registration-office", "Bureau des inscriptions", "inscriptions"],
  ["study-directorate", "Direction des études et de la vie étudiante", "etudes"],
  ["information-systems", "Direction du système d'information", "dsi"],
  ["platform-support", "Assistance de la plateforme", "assistance"],
] as const;

/** Who mends what, in each component and for the whole university. */
export function contactEntries(): readonly Entry[] {
  const components = COMPONENTS.flatMap(({ code, name }) =>
    COMPONENT_OFFICES.map(([kind, office, address]) =>
      entry("contacts", {
        kind,
        component_code: code,
        name: `${office} - ${name}`,
        email: `${addressPart(code)}.${address}@univ-exemple.fr`,
      }),
    ),
  );
  const central = CENTRAL_OFFICES.map(([kind, office, address]) =>
    entry("contacts", { kind, component_code: "", name: office, email: `${address}@univ-exemple.fr` }),
  );
  return [...components, ...central];
}
