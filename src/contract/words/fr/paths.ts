import type { Words } from "../words.ts";

/** Ce qui mettrait fin à une inscription qui existe. */
export const pathEnds: Words["pathEnds"] = {
  "registration-goes":
    "prend fin si l'inscription disparaît de la scolarité : suspendue par l'exécution suivante, retirée {days} {days|jour|jours} plus tard, rétablie si l'inscription revient",
  "planning-goes": "prend fin avec l'activité planifiée, dès l'exécution suivante",
  "last-teacher-stays":
    "c'est le dernier enseignant de l'espace : aucune exécution ne le retire sans l'accord d'une personne",
  "suspended-by-next-run":
    "plus rien n'y mène : suspendue par la prochaine exécution, retirée {days} {days|jour|jours} plus tard si rien ne revient",
  "removed-by-next-run": "plus rien n'y mène : retirée par la prochaine exécution",
  held: "son retrait est retenu jusqu'à ce qu'une personne l'approuve ({held})",
  "grace-runs":
    "suspendue, en délai de grâce : retirée par la première livraison extraite à partir du {at}, rétablie si l'inscription revient avant",
  "element-suspended": "l'élément est suspendu : l'inscription redevient active dès que la suspension est levée",
  "archived-teacher-stays": "l'espace est archivé : l'enseignant y reste pour en reprendre le contenu",
  "ends-by-date": "prend fin le {at}",
  "ends-by-hand":
    "n'a pas de date de fin : seule une personne peut la retirer, et elle figure dans la liste à surveiller",
  binding:
    "dure autant que la liaison de la cohorte {cohort}, posée par {owner}[ et à revoir le {at}] ; une liaison n'a pas de fin",
  platform: "dépend de la plateforme et de ceux qui l'ont faite : aucune exécution n'y touche",
};
