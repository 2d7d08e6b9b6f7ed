/** Ce que l'on fait à la main sur un espace. */
export const acts = {
  byHand: "Agir à la main",
  column: "agir",
  show: "Rendre visible",
  hide: "Masquer",
  rename: "Renommer",
  rekey: "Changer le numéro d'identification",
  "set-dates": "Fixer les dates",
  enrol: "Inscrire quelqu'un",
  unenrol: "Désinscrire",
  "add-member": "Mettre dans un groupe",
  "remove-member": "Retirer du groupe",
  bind: "Lier une cohorte",
  unbind: "Délier la cohorte",
  find: "Chercher la personne",
  means: "Ce geste est une exécution à part : elle porte votre nom et peut être défaite.",
  done: "Fait : exécution {run}, qui peut être défaite.",
  untilHelp: "Sans date de fin, dire pourquoi : l'inscription ira dans la liste à surveiller.",
  rewritten: "Le nom appartient à la source : la prochaine exécution le réécrit.",
  rekeyed:
    "Le numéro relie l'espace à son élément. Refusé si un autre espace le porte ; la prochaine exécution peut le remettre, selon les réglages.",
  byCohort:
    "Refusé : cette personne est inscrite par une cohorte liée à l'espace. Délier la cohorte, ou faire corriger son inscription.",
  comesBack: "Cette inscription vient de la source : tant que la source la veut, la prochaine exécution la remet.",
  memberComesBack: "Si la source veut cette personne dans ce groupe, la prochaine exécution l'y remet.",
  unbound: "Ceux qui ne sont dans l'espace que par cette cohorte en sortent.",
} as const;

/** Ce qu'un geste demande. */
export const actFields = {
  full_name: "Nouveau nom",
  idnumber: "Numéro d'identification",
  from: "À partir du",
  until: "Jusqu'au",
  username: "Compte",
  role: "Rôle",
  method: "Méthode",
  group: "Groupe",
  cohort: "Cohorte",
  review: "À revoir le",
} as const;
