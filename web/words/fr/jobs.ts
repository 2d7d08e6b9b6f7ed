/** Les travaux longs. */
export const jobs = {
  lead: "Ce qui prend du temps continue quand l'écran est quitté, et se retrouve ici.",
  none: "Aucun travail encore.",
  work: "Travail en cours",
  stoppedMeans: "Ce qui était fait reste fait ; le demander à nouveau fait la suite.",
  stop: "Arrêter",
  waits: "Attend son tour",
  leave: "Cet écran peut être quitté : le travail continue.",
  asked: "demandé le",
  ended: "fini le",
  title: "{kind}, demandé le {time} par {author}",
} as const;

/** Les sortes de travaux. */
export const jobKinds = {
  lint: "Vérification d'une livraison",
  import: "Lecture d'une livraison",
  plan: "Plan",
  apply: "Application d'un plan",
  sync: "Synchronisation",
  undo: "Annulation d'une exécution",
  rehearse: "Répétition",
  "send-avatars": "Envoi de photos",
  "look-for-drift": "Recherche de ce qui a été fait à la main",
} as const;

/** Où en est un travail. */
export const jobStatuses = {
  waiting: "en attente",
  running: "en cours",
  stopping: "s'arrête",
  done: "fini",
  failed: "échoué",
  stopped: "arrêté",
} as const;
