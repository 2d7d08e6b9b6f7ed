import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Cause, CAUSES, type SymptomCode } from "../../model/symptoms.ts";
import { keysOf } from "../documents/keys-of.ts";
import { symptomReply } from "./symptom-reply.ts";
import type { Asker } from "./askers.ts";

const FACTS = { address: "https://ecampus.univ.example", periods: "sun 9:00-11:00" };

/** The French half of a reply to one cause, as read aloud. */
function replied(symptom: SymptomCode, cause: Cause, to: Asker = "student"): string {
  const { external } = CAUSES[cause];
  const checked = {
    cause,
    verdict: external ? "cannot-tell" : "applies",
    facts: FACTS,
    reason: null,
    who: null,
  } as const;
  const diagnosed = {
    symptom,
    person: null,
    course: null,
    answer: external ? null : cause,
    checked: [checked],
    participants: null,
    by_method: null,
    extracted_at: null,
    next_run: null,
  };
  return symptomReply(diagnosed, { to, timeZone: "Europe/Paris" }).fr.replaceAll(/[\u00a0\u202f]/g, " ");
}

describe("contract/replies/symptom-reply", () => {
  it("tells of the maintenance with the hours that are configured", () => {
    assert.equal(
      replied("database-failed", "maintenance-window"),
      `Bonjour,

La plateforme peut être indisponible pendant la maintenance, chaque dimanche de 9:00 à 11:00. Cela dure en général moins d’une heure, un peu plus en période de forte activité.
Réessayer après ; si cela dure au-delà, écrire à l’assistance avec l’heure et le message.

Si cela ne règle pas la question, répondez à ce message : nous regarderons avec vous.

Bien cordialement`,
    );
  });

  it("gives the address to type", () => {
    assert.match(replied("sign-on-lost", "sign-on-address"), /plateforme \(https:\/\/ecampus\.univ\.example\)/);
  });

  it("tells a teacher no more of students than that some files wait", () => {
    for (const cause of ["administrative-registration", "exchange-outgoing", "account-inactive"] as const)
      assert.match(replied("students-not-enrolled", cause, "teacher"), /Le dossier de certains étudiants/);
  });

  it("tells people of their own account in words to themselves", () => {
    for (const to of ["student", "teacher"] as const)
      assert.match(replied("cannot-log-in", "account-inactive", to), /Votre compte numérique n’est pas actif/);
  });

  it("names no command to whoever asked", () => {
    for (const cause of keysOf<Cause>(CAUSES))
      assert.doesNotMatch(replied("cannot-log-in", cause), /passerelle|students-not-enrolled/i, cause);
  });
});
