/** Ce qui entoure chaque écran. */
export const shell = {
  navigation: "Écrans",
  skip: "Aller au contenu",
  tools: "Recherche et compte",
  menu: "Menu",
  otherLanguage: "English",
  theme: "Couleurs : {theme}",
  account: "Compte",
  api: "L'API, pour les programmes",
  accessibility: "Accessibilité",
  signOut: "Se déconnecter",
  search: "Chercher une personne ou un espace",
  searchKey: "Chercher une personne ou un espace : touche /",
  nobody: "Rien de ce nom.",
} as const;

/** Les groupes de la navigation. */
export const groups = {
  morning: "Le matin",
  changes: "Ce qui change",
  university: "L'université",
  work: "Faire",
  installation: "L'installation",
} as const;

/** Les noms des écrans. */
export const screenNames = {
  overview: "Vue d'ensemble",
  why: "Pourquoi",
  myCourses: "Mes cours",
  runs: "Exécutions",
  plan: "Plan",
  holds: "Retenus",
  drift: "Fait à la main",
  toMend: "À corriger",
  decisions: "Décisions",
  spaces: "Espaces de cours",
  people: "Personnes",
  deliveries: "Livraisons",
  rehearsal: "Répétition",
  jobs: "Travaux",
  settings: "Réglages",
  operators: "Opérateurs",
  tokens: "Jetons",
  audit: "Registre",
} as const;

/** Les couleurs de l'écran. */
export const themes = { auto: "comme la machine", light: "claires", dark: "sombres" } as const;
