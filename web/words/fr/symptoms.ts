/** Ce que disent les gens, et ce que l'on en vérifie. */
export const symptoms = {
  start: "Que dit la personne ?",
  startLead: "Partir de ce qui est dit : les causes sont vérifiées dans l'ordre, et la réponse est prête à copier.",
  says: "« {says} »",
  all: "Tout ce que disent les gens",
  aboutBoth: "Quelqu'un et un espace",
  aboutSpace: "Un espace",
  aboutPerson: "Quelqu'un",
  general: "Sans rien chercher",
  message: "Un message d'erreur",
  messageHelp: "Le coller tel quel, en français ou en anglais",
  recognise: "Reconnaître",
  unknown: "Ce message n'est pas connu ici. Partir plutôt de ce que dit la personne.",
  personPerhaps: "Personne (vide : tous ceux qui y sont attendus)",
  courseHelp: "Nom ou code",
  check: "Vérifier",
  checked: "Ce qui a été vérifié",
  unexplained: "Rien de ce qui se voit d'ici ne l'explique.",
  chain: "Voir toute la chaîne",
  source: "ligne de la source",
} as const;

/** Ce qui est dit d'une cause vérifiée. */
export const verdicts = {
  applies: "c'est la cause",
  "does-not": "ce n'est pas cela",
  "cannot-tell": "ne se voit pas d'ici",
} as const;
