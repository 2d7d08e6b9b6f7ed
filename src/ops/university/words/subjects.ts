import type { Field } from "./topics.ts";

/** How a subject's element codes are written; offices never agreed on one way. */
export type CodeStyle = "hyphen" | "year" | "dotted" | "level";

/** The degrees that a subject leads to. */
export type Cycle = "licence-master" | "technology" | "professional";

/** What a degree is about; the prefix begins its element codes, the mnemonic ends its step codes. */
export interface Subject {
  readonly prefix: string;
  readonly mnemonic: string;
  readonly name: string;
  readonly component: string;
  readonly field: Field;
  readonly style: CodeStyle;
  readonly cycle: Cycle;
}

type SubjectLine = readonly [prefix: string, mnemonic: string, name: string, style: CodeStyle];

function subjects(component: string, field: Field, lines: readonly SubjectLine[]): Subject[] {
  return lines.map(([prefix, mnemonic, name, style]) => ({
    prefix,
    mnemonic,
    name,
    style,
    component,
    field,
    cycle: cycleOf(component),
  }));
}

function cycleOf(component: string): Cycle {
  if (component.startsWith("IUT")) return "technology";
  return component === "IAE" || component === "IFS" ? "professional" : "licence-master";
}

/** All subjects. Prefixes are letters only and unique; so are mnemonics: codes built on them never collide. */
export const SUBJECTS: readonly Subject[] = [
  ...subjects("LVE", "languages", [
    ["AN", "ANGL", "LLCE anglais", "hyphen"],
    ["ES", "ESPA", "LLCE espagnol", "hyphen"],
    ["AL", "ALLE", "LLCE allemand", "hyphen"],
    ["IT", "ITAL", "LLCE italien", "hyphen"],
    ["NORD", "NORD", "Études nordiques", "hyphen"],
    ["RUSL", "RUSS", "LLCE russe", "hyphen"],
    ["LEA", "LEAF", "Langues étrangères appliquées", "year"],
  ]),
  ...subjects("HSS", "humanities", [
    ["HR", "HIST", "Histoire", "year"],
    ["MS", "SOCI", "Sociologie", "level"],
    ["PHI", "PHIL", "Philosophie", "dotted"],
    ["GEOR", "GEOG", "Géographie", "hyphen"],
    ["LETM", "LETM", "Lettres modernes", "level"],
    ["ART", "ARTS", "Arts du spectacle", "year"],
    ["HRP", "PATR", "Patrimoine & musées", "dotted"],
    ["SED", "EDUC", "Sciences de l'éducation", "hyphen"],
  ]),
  ...subjects("DRT", "law", [
    ["DR", "DROI", "Droit", "level"],
    ["AES", "AESO", "Administration économique et sociale", "hyphen"],
    ["DAF", "AFFA", "Droit des affaires", "dotted"],
    ["NOT", "NOTA", "Droit notarial", "year"],
  ]),
  ...subjects("SEG", "economics", [
    ["ECO", "ECON", "Économie & gestion", "hyphen"],
    ["FIN", "FINA", "Monnaie, banque, finance", "level"],
    ["AME", "AMEN", "Urbanisme/aménagement", "year"],
  ]),
  ...subjects("SCI", "sciences", [
    ["MAT", "MATH", "Mathématiques", "level"],
    ["INFL", "INFO", "Informatique", "hyphen"],
    ["PHYS", "PHYS", "Physique", "year"],
    ["CHI", "CHIM", "Chimie", "level"],
    ["BIO", "BIOL", "Sciences de la vie", "hyphen"],
    ["TER", "TERR", "Sciences de la Terre", "year"],
    ["EEA", "ELEC", "Électronique, énergie électrique, automatique", "dotted"],
  ]),
  ...subjects("PSY", "health", [
    ["PSY", "PSYC", "Psychologie", "level"],
    ["PST", "PSYT", "Psychologie du travail", "dotted"],
  ]),
  ...subjects("STA", "sport", [
    ["STP", "STAP", "STAPS", "hyphen"],
    ["ENT", "ENTR", "Entraînement sportif", "year"],
  ]),
  ...subjects("SAN", "health", [
    ["MED", "MEDE", "Sciences pour la santé", "level"],
    ["PHA", "PHAR", "Sciences du médicament", "year"],
  ]),
  ...subjects("IFS", "health", [["INF", "INFI", "Soins infirmiers", "hyphen"]]),
  ...subjects("IUT", "economics", [
    ["GEA", "GEAC", "Gestion des entreprises et des administrations", "year"],
    ["IRAN", "ORGA", "Organisation & gestion de production", "hyphen"],
  ]),
  ...subjects("IUTC", "economics", [["TC", "TCCH", "Techniques de commercialisation/Cherbourg", "year"]]),
  ...subjects("IUTA", "sciences", [["GMP", "MECA", "Génie mécanique et productique", "level"]]),
  ...subjects("IAE", "economics", [
    ["MAN", "MANA", "Management & commerce", "dotted"],
    ["LOG", "LOGI", "Logistique", "hyphen"],
  ]),
  ...subjects("INS", "humanities", [["MEEF", "MEEF", "Métiers de l'enseignement et de la formation", "hyphen"]]),
  ...subjects("ESI", "sciences", [["GSI", "GSYS", "Génie des systèmes industriels", "level"]]),
  ...subjects("OSU", "sciences", [["OCE", "OCEA", "Océanographie côtière", "dotted"]]),
  ...subjects("CAR", "languages", [["FLE", "FLES", "Français langue étrangère", "hyphen"]]),
];

/** What versions of one degree are called, after the first, which bears the name alone. */
export const TRACKS = [
  "parcours Recherche",
  "parcours International",
  "parcours Métiers de l'enseignement",
  "parcours à distance & alternance",
  "parcours Professions libérales",
  "parcours Environnement/territoires",
  "option santé",
  "cursus renforcé",
] as const;
