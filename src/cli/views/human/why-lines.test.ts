import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import { speechOf } from "../../../contract/words/speech.ts";
import { tellerOf } from "../teller.ts";
import { whyLines } from "./why-lines.ts";

const FRENCH = tellerOf(speechOf("fr"), "Europe/Paris");
const FROM = { file: "accounts.csv", line: 12, time: "2026-11-20T21:00:00Z" };

const ANSWER: WhyAnswer = {
  person: "22600001",
  name: "Zoé Durand",
  usernames: ["22600001"],
  course: "AN-10A",
  kind: "registration",
  element: "AN-10A",
  through: "1LANGL-701",
  outcome: "not-enrolled",
  reason: "account-inactive",
  situation: null,
  warnings: [],
  groups: [],
  who: null,
  chain: [
    {
      number: 1,
      link: "student-known",
      status: "ok",
      code: null,
      facts: [],
      from: null,
      who: null,
      visible_after: null,
    },
    {
      number: 2,
      link: "account-active",
      status: "broken",
      code: "account-inactive",
      facts: [{ table: "accounts", key: { username: "22600001" }, values: { active: false, email: null }, from: FROM }],
      from: FROM,
      who: { kind: "component-service", name: "Accueil LVE", email: "lve@univ.example" },
      visible_after: "demain",
    },
  ],
  paths: [],
  paths_from: "target",
  held: [],
  taking: null,
  extracted_at: "2026-11-20T21:00:00Z",
  next_run: "2026-11-21T21:00:00Z",
  next_run_is: "expected",
};

/** As read aloud: non-breaking spaces are spaces. */
function said(lines: readonly string[]): string {
  return lines.join("\n").replaceAll(/[\u00a0\u202f]/g, " ");
}

describe("cli/views/human/why-lines", () => {
  it("tells what is so, the broken link, where it stands, who mends it and when that will show", () => {
    assert.equal(
      said(whyLines({ ...ANSWER, further: [], reply: null }, FRENCH)),
      [
        "Zoé Durand (22600001), élément AN-10A : non inscrit",
        "  Le compte numérique de 22600001 n’est pas actif.",
        "  À faire : Le service administratif de la composante réactive le compte numérique.",
        "",
        "✓  1. L’étudiant est connu",
        "✗  2. Le compte numérique existe et il est actif - rompu",
        "      actif = non, courriel = rien - accounts.csv, ligne 12, au 20/11/2026 22:00",
        "      Qui peut corriger : le service administratif de la composante (Accueil LVE, lve@univ.example)",
        "      Visible après : demain",
        "",
        "Aucune inscription dans cet espace aujourd’hui.",
        "",
        "Faits extraits le 20/11/2026 22:00 : une correction faite depuis n’y est pas.",
        "Prochaine livraison attendue vers le 21/11/2026 22:00, d’après le rythme des dernières.",
      ].join("\n"),
    );
  });

  it("names the situation, and the step that used to show it", () => {
    const answer = { ...ANSWER, reason: "remote-element-mismatch" as const, situation: "a" as const };

    const told = said(whyLines({ ...answer, further: [], reply: null }, FRENCH));

    assert.match(told, /situation a : IA en télé-enseignement/);
    assert.match(told, /inscriptions par base de données, mise à jour des groupes \(update_groups\)/);
  });

  it("tells a teacher's reason in a teacher's words", () => {
    const answer = {
      ...ANSWER,
      kind: "activity" as const,
      reason: "planning-association-only" as const,
      through: "ACT7",
    };

    assert.match(said(whyLines({ ...answer, further: [], reply: null }, FRENCH)), /associé à l’activité ACT7/);
  });

  it("tells an enrolment that is published and not taken as that, since when, and who mends it", () => {
    const who = { kind: "platform-support", name: "Assistance", email: null } as const;
    const one = { course: "AN-10A", username: "22600001", role: "student", run: 7, since: "2026-11-20T22:00:00Z" };
    const waiting = [
      { ...one, awaits: "enrolment" as const },
      { ...one, role: "teacher", awaits: "suspension" as const },
    ];
    const path = { ...one, method: "database", status: "active", owner: "registrar", made: null, end: null };
    const answer = {
      ...ANSWER,
      outcome: "enrolled" as const,
      reason: "enrolled" as const,
      paths: [{ ...path, taken: false }],
      taking: { waiting, looked_at: "2026-11-21T06:00:00Z", who },
    };

    const told = said(whyLines({ ...answer, further: [], reply: null }, FRENCH));

    assert.match(told, /AN-10A est publiée depuis le 20\/11\/2026 23:00, et Moodle ne l’a pas encore prise\./);
    assert.match(told, /^ {4}publiée le 20\/11\/2026 23:00, pas encore prise par Moodle$/m);
    assert.match(told, /AN-10A : teacher, finie ici le 20\/11\/2026 23:00, encore active dans Moodle/);
    assert.match(told, /Regardé dans Moodle le 21\/11\/2026 07:00\./);
    assert.match(told, /Qui peut corriger : l’assistance de la plateforme \(Assistance\)/);

    const taken = { ...answer, paths: [{ ...path, taken: true }], taking: { ...answer.taking, waiting: [] } };
    assert.match(said(whyLines({ ...taken, further: [], reply: null }, FRENCH)), /^ {4}prise par Moodle$/m);
  });

  it("is short for each of a person's many spaces", () => {
    const lines = whyLines([ANSWER, { ...ANSWER, outcome: "enrolled", reason: "enrolled" }], FRENCH);

    assert.equal(lines.length, 5);
    assert.equal(said(lines.slice(-1)), "  22600001 est dans l’espace AN-10A.");
  });
});
