import type { Words } from "../words.ts";

/** Ce que quelqu'un a le droit de faire. */
export const capabilities: Words["capabilities"] = {
  "see-own-courses": "voir ses propres cours",
  "see-overview": "voir la vue d'ensemble",
  "see-decisions": "voir les décisions et ce qu'il faut corriger",
  "ask-why": "demander pourquoi",
  "see-people": "voir les personnes",
  "see-spaces": "voir les espaces de cours",
  "see-runs": "voir les exécutions",
  "see-plans": "voir les plans et ce qui est retenu",
  "see-drift": "voir ce qui a été changé à la main",
  "see-state": "voir tout ce que contient la plateforme",
  "see-settings": "voir les réglages en vigueur",
  "check-installation": "vérifier l'installation et lire les mesures",
  "see-jobs": "suivre les travaux longs",
  "deliver-files": "déposer une livraison, la faire vérifier, lire et planifier",
  "apply-plans": "appliquer un plan, synchroniser",
  "approve-holds": "laisser passer ce qui est retenu",
  "undo-runs": "défaire une exécution",
  "rehearse-policy": "répéter un changement de politique",
  "act-by-hand": "agir à la main sur la plateforme",
  "manage-operators": "gérer les opérateurs et leurs droits",
  "manage-tokens": "gérer les jetons des programmes",
  "see-audit": "lire le registre de qui a fait et regardé quoi",
};

/** Ce que quelqu'un peut être, et pour quoi faire. */
export const roles: Words["roles"] = {
  administrator: { label: "administrateur", is: "tient l'installation : voit tout, approuve, applique, défait" },
  support: { label: "assistance", is: "répond aux demandes : voit tout, ne change rien" },
  registrar: { label: "scolarité", is: "voit ses composantes : ce qui bloque, qui est touché" },
  integrator: { label: "intégrateur", is: "livre les fichiers et lance les synchronisations par programme" },
  teacher: { label: "enseignant", is: "voit ses espaces et ceux qui y sont" },
  student: { label: "étudiant", is: "se voit soi-même et ses cours" },
};

/** Jusqu'où va un droit. */
export const scopes: Words["scopes"] = {
  platform: "toute la plateforme",
  components: "ses composantes",
  spaces: "ses espaces",
  self: "soi-même",
};
