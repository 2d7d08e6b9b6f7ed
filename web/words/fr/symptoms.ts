/** Ce que disent les gens, et par où regarder. */
export const symptoms = {
  unseen: "« Je ne vois pas mon cours »",
  unseenLook:
    "Demander pourquoi avec son nom et le cours. S'il est inscrit, l'espace est sans doute encore masqué : sa page le dit.",
  absent: "« Mon cours n'existe pas »",
  absentLook: "Chercher l'élément dans les décisions : sans groupe ni charge, fermé, technique, ou porté par un autre.",
  moved: "« Mon cours a été déplacé et renommé »",
  movedLook:
    "Son code a disparu de la source : l'espace est archivé. Quand le code revient, l'espace revient tel qu'il était.",
  teacher: "« J'enseigne ici et je ne suis pas inscrit »",
  teacherLook:
    "Demander pourquoi avec son code : aucune séance, fiche créée dans l'emploi du temps seul, ou pas de compte.",
  group: "« Je suis dans le mauvais groupe, ou dans aucun »",
  groupLook: "La situation (a à f, ou normale) est dans la réponse ; souvent, aucun groupe n'est saisi à la scolarité.",
  yesterday: "« J'étais inscrit jusqu'à hier »",
  yesterdayLook:
    "L'inscription a disparu de la source : elle est suspendue, puis s'arrête après le délai de grâce. Demander à une date passée.",
  name: "« Mon nom est faux »",
  nameLook: "Le nom vient de la scolarité et du compte numérique ; chaque exécution le reprend de là.",
} as const;
