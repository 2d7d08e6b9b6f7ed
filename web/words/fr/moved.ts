/** Les espaces dont seul le code a peut-être changé. */
export const moved = {
  title: "Codes modifiés",
  lead: "Un code a disparu, et un espace nouveau lui ressemble : c'est peut-être le même cours sous un autre code. Tout est gardé tant que personne n'a décidé.",
  none: "Aucun code à décider.",
  noneMeans: "Une proposition vient avec un plan qui archiverait un espace et en créerait un semblable.",
  settled: "Déjà décidés",
  goesOnAs: "continue sous le code",
  likeness: "ressemblance des noms",
  students: "étudiants en commun",
  place: "même catégorie",
  proposedBy: "Proposé par le plan de l'exécution {run}, le {time}",
  decidedBy: "{who}, le {time} :",
  accept: "C'est le même espace",
  refuse: "Ce sont deux espaces",
  acceptTitle: "{old} continue sous le code {new}",
  acceptMeans:
    "Au prochain plan, l'espace {old} prend le code, le nom et la place de {new}, avec tout son contenu, ses groupes et ses inscriptions. Ce que les exécutions avaient mis dans l'espace provisoire est repris ; le tout peut être annulé.",
  acceptUnless: "Refusé si quelqu'un a déjà mis quelque chose dans {new} : deux contenus ne se fondent pas en un.",
  refuseTitle: "{old} et {new} sont deux espaces",
  refuseMeans:
    "La paire ne sera plus jamais proposée, et le prochain plan archive {old} ; rien n'y est perdu. {new} reste comme il est.",
  accepted: "Décision écrite : le prochain plan donne le nouveau code à l'ancien espace.",
  refused: "Décision écrite : le prochain plan archive l'ancien espace.",
  decideFirst: "Décider d'abord si seul le code a changé",
  waits: "Des espaces ont peut-être seulement changé de code :",
  waitsDo: "comparer et décider",
} as const;

/** Où en est une proposition. */
export const moveStatuses = {
  open: "à décider",
  accepted: "même espace",
  refused: "deux espaces",
  withdrawn: "sans objet",
} as const;
