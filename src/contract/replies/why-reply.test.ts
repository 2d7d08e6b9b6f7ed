import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { REGISTRATION_REASONS, SILENCE_REASONS } from "../../model/reasons.ts";
import type { WhyAnswer } from "../documents/why-document.ts";
import { type ReplyOrder, whyReply } from "./why-reply.ts";
import { replyText } from "./writer.ts";

const REGISTRAR = { kind: "registrar", name: "Scolarité LVE", email: "lve@univ.example" } as const;
const FROM = { file: "elements.csv", line: 12, time: "2026-09-04T08:00:00Z" };

const ANSWER: WhyAnswer = {
  person: "22600001",
  name: "Zoé Durand",
  usernames: ["e22600001"],
  course: "AN-10A",
  kind: "registration",
  element: "AN-10A",
  through: "1LANGL-701",
  outcome: "not-enrolled",
  reason: "group-missing",
  situation: null,
  warnings: [],
  groups: [],
  who: REGISTRAR,
  chain: [
    {
      number: 8,
      link: "group-reached",
      status: "broken",
      code: "group-missing",
      facts: [{ table: "pedagogic_registrations", key: { year: "2026" }, values: {}, from: FROM }],
      from: FROM,
      who: REGISTRAR,
      visible_after: "",
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

const ORDER: ReplyOrder = { to: "student", timeZone: "Europe/Paris", symptom: null };

/** As read aloud: non-breaking spaces are spaces. */
function said(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

function replied(answer: Partial<WhyAnswer>, order: Partial<ReplyOrder> = {}): string {
  return said(replyText(whyReply({ ...ANSWER, ...answer }, { ...ORDER, ...order })));
}

describe("contract/replies/why-reply", () => {
  it("writes to a student in whole French, then in whole English", () => {
    assert.equal(
      replied({}),
      `En français

Bonjour,

Vous nous écrivez au sujet du cours AN-10A.

Votre inscription au cours est bien là, mais sans groupe : c’est le groupe qui ouvre l’espace.

Cela vient d’une information datée du 4 septembre 2026 à 10:00.
C’est la scolarité de la composante qui peut le corriger : Scolarité LVE (lve@univ.example).
La correction se verra après la mise à jour qui la suit ; la prochaine est attendue vers le 21 novembre 2026 à 22:00.

Cette réponse repose sur les informations du 20 novembre 2026 à 22:00 : si une correction a été faite depuis, elle n’y est pas encore.

Si cela ne règle pas la question, répondez à ce message : nous regarderons avec vous.

Bien cordialement

In English

Hello,

You wrote to us about the course AN-10A.

Your registration for the course is there, but without a group: it is the group that opens the space.

This comes from a record dated 4 September 2026 at 10:00.
This can be corrected by the component's registrar: Scolarité LVE (lve@univ.example).
The correction will show after the update that follows it; the next one is expected around 21 November 2026 at 22:00.

This answer rests on the records of 20 November 2026 at 22:00: a correction made since is not in it yet.

If this does not settle the matter, reply to this message and we will look into it with you.

Kind regards`,
    );
  });

  it("writes to a teacher of their own planning in a teacher's words", () => {
    const text = replied({ kind: "activity", reason: "planning-association-only", chain: [] }, { to: "teacher" });

    assert.match(text, /aucune séance n’y est planifiée avec vous\./);
    assert.match(text, /no session is planned with you\./);
  });

  it("tells a teacher nothing of a student's payment, states and name", () => {
    for (const reason of ["registration-unpaid", "registration-cancelled", "exchange-outgoing"] as const) {
      const text = replied({ reason }, { to: "teacher" });

      assert.match(text, /L’étudiant 22600001 n’est pas dans l’espace : son dossier doit d’abord/);
      assert.doesNotMatch(text, /Durand|pay|annul|cancel|échange|exchange|\(IA\)/);
    }
  });

  it("tells nobody the student's name, and has words for every reason", () => {
    const reasons = [...Object.keys(REGISTRATION_REASONS), ...Object.keys(SILENCE_REASONS)] as WhyAnswer["reason"][];
    const told = reasons.flatMap((reason) =>
      (["student", "teacher", "registrar", "support"] as const).map((to) => replied({ reason }, { to })),
    );

    for (const text of told) assert.doesNotMatch(text, /Durand|\{|…/);
    assert.equal(new Set(reasons.map((reason) => replied({ reason }))).size, reasons.length);
  });

  it("sends nobody to anybody where the answer is as it should be", () => {
    const expected = replied({ reason: "credit-carried-over", who: { kind: "nobody", name: null, email: null } });

    assert.doesNotMatch(expected, /qui peut le corriger|can be corrected/);
    assert.match(replied({ outcome: "enrolled", reason: "enrolled", who: null, chain: [] }), /est en place/);
  });

  it("tells an enrolment that the platform has not made yet as that, whoever asks", () => {
    const one = { course: "AN-10A", username: "e22600001", role: "student", awaits: "enrolment", run: 7 } as const;
    const waiting = [{ ...one, since: "2026-11-20T22:00:00Z" }];
    const taking = { waiting, looked_at: "2026-11-21T06:00:00Z", who: null };
    for (const to of ["student", "teacher", "registrar"] as const) {
      const text = replied({ outcome: "enrolled", reason: "enrolled", who: null, chain: [], taking }, { to });
      assert.match(text, /transmise à la plateforme depuis le 20 novembre 2026 à 23:00, qui ne l’a pas encore prise/);
      assert.doesNotMatch(text, /est en place|is in place/);
    }
  });

  it("gives support the codes, the symptom and the chain", () => {
    const text = replied({}, { to: "support", symptom: ({ say, words }) => say(words.symptoms["wrong-group"]) });

    assert.equal(
      text.split("\n\n").slice(0, 3).join("\n\n"),
      `En français

Cours : AN-10A
Personne : 22600001
Ce qui est dit : mauvais groupe, ou aucun groupe
Résultat : non inscrit (group-missing)

✗ 8. L’inscription va jusqu’au groupe : group-missing`,
    );
  });
});
