/** Les réponses à copier. */
export const replies = {
  title: "Réponse à copier",
  to: "pour",
  language: "Langue de la réponse",
  french: "En français",
  english: "En anglais",
} as const;

/** Pour qui une réponse est écrite. */
export const askers = {
  student: "l'étudiant",
  teacher: "l'enseignant",
  registrar: "la scolarité",
  support: "un collègue de l'assistance",
} as const;
