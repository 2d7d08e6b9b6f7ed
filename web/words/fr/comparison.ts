/** Deux exécutions côte à côte. */
export const comparison = {
  lead: "Ce qui diffère, de l'ancienne à la nouvelle ; ce qui est égal est replié en bas.",
  allEqual: "Rien ne diffère entre ces deux exécutions.",
  decisions: "décisions devenues autres",
  changes: "changements faits",
  stages: "Durée des étapes",
  rows: "Lignes livrées",
  becomes: "devient",
  sameReason: "même motif ; espace, groupe ou avis autre",
  difference: "différence",
  guards: "Gardes déclenchées dans l'une seulement",
  unseen: "n'a rien eu à regarder",
  sameGuards: "{n} {n|garde a fait la même chose|gardes ont fait la même chose} dans les deux",
} as const;
