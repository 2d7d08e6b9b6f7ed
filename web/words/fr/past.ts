/** Ce qui était, un jour passé. */
export const past = {
  at: "au",
  asItWas: "Tel que c'était à la fin du {day}.",
  after: "après l'exécution {run}",
  back: "Revenir à aujourd'hui",
} as const;
