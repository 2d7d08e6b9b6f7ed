import type { SymptomCode } from "../../../model/symptoms.ts";

/** What the platform and the sign-on page say, in either language, however it was copied. */
const MESSAGES: readonly (readonly [SymptomCode, RegExp])[] = [
  [
    "database-failed",
    /database connection failed|connexion à la base de données|base de données .*(surcharg|inaccessible)/i,
  ],
  [
    "sign-on-lost",
    /(ne conna[iî]t pas|does not know|unknown).*(destination|service)|application not authorized to use cas/i,
  ],
  ["backup-504", /\b504\b|gateway time-?out|d[ée]lai .*passerelle/i],
  ["cannot-log-in", /invalid login|identifiant.*(invalide|incorrect)|mot de passe (invalide|incorrect)/i],
  ["group-elsewhere", /(group|groupe).*(already exists|existe d[ée]j[àa])/i],
];

/** The symptom that a pasted message stands for; undefined when it is not one that we know. */
export function recogniseMessage(text: string): SymptomCode | undefined {
  const line = text.replaceAll(/\s+/g, " ");
  return MESSAGES.find(([, pattern]) => pattern.test(line))?.[0];
}
