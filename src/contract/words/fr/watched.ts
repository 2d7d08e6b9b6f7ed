import type { Words } from "../words.ts";

/** Ce que rien ne corrigera de soi-même. */
export const watched: Words["watched"] = {
  "enrolment-without-end": "inscription à la main sans date de fin",
  "enrolment-of-suspended-person": "inscription à la main d'une personne qui n'a plus de compte actif",
  "binding-past-review": "liaison de cohorte à revoir",
  "binding-in-archived-space": "liaison de cohorte dans un espace archivé",
  "binding-step-elsewhere": "liaison d'une cohorte dont l'étape ne mène pas à l'espace",
  "account-without-email": "compte sans adresse électronique",
  "hidden-with-students": "espace caché où il y a des étudiants",
  "space-without-teacher": "espace sans enseignant",
};

/** Ce que fait la prochaine exécution d'un changement à la main. */
export const nextDeeds: Words["nextDeeds"] = {
  "set-right": "sera remis par la prochaine exécution",
  "left-to-people": "sera laissé tel quel",
};
