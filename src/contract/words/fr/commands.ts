import type { Words } from "../words.ts";

/** Aide de chaque commande. */
export const commands: Words["commands"] = {
  demo: { does: "fabriquer une université d'essai, la synchroniser, raconter ce qui s'est passé et servir les écrans" },
  generate: {
    does: "écrire la livraison d'une université d'essai, avec à côté les décisions attendues",
    arguments: { directory: "dossier à écrire" },
  },
  import: {
    does: "lire une livraison et dire ce qui n'y va pas",
    arguments: { path: "dossier, zip ou fichier CSV" },
  },
  plan: {
    does: "calculer ce qu'il faudrait changer sur la plateforme, sans rien changer",
    arguments: { path: "livraison à lire d'abord" },
  },
  apply: {
    does: "appliquer un plan, exactement, s'il n'est pas périmé",
    arguments: { plan: "fichier de plan ou numéro d'exécution ; à défaut le plan le plus récent" },
  },
  sync: {
    does: "lire une livraison, planifier, montrer, appliquer",
    arguments: { path: "dossier, zip ou fichier CSV" },
  },
  decisions: { does: "lister la décision de chaque inscription pédagogique (IP)" },
  teachers: { does: "lister la décision de chaque activité planifiée qui a un enseignant" },
  why: {
    does: "dire pourquoi une personne est, ou n'est pas, dans un espace de cours, ou pourquoi l'espace est là",
    arguments: { person: "numéro étudiant, identifiant ou code enseignant", course: "code d'élément ; à défaut tous" },
  },
  symptoms: { does: "lister ce que les gens disent à l'assistance, et ce qu'il faut pour le vérifier" },
  symptom: {
    does: "vérifier dans l'ordre les causes de ce que quelqu'un dit, ou reconnaître un message",
    arguments: {
      symptom: "nom du symptôme ; passerelle symptoms les liste",
      person: "numéro étudiant, identifiant ou code enseignant, si le symptôme en demande un",
      course: "code d'élément, si le symptôme en demande un",
    },
  },
  state: { does: "lister ce qui est sur la plateforme, ou y était", arguments: { kind: "sorte de chose" } },
  holds: { does: "lister ce qui est retenu dans le plan le plus récent, et attend une approbation" },
  drift: { does: "lister ce que des personnes ont changé à la main sur ce qui nous appartient" },
  watch: { does: "lister ce que rien ne corrigera de soi-même : inscriptions sans fin, espaces sans enseignant…" },
  campus: {
    does: "agir à la main sur le campus embarqué",
    arguments: {
      act: "show, hide, rename, dates, enrol, unenrol, join, leave, bind, unbind ou rekey",
      course: "clé de l'espace de cours",
      value: "nom, identifiant de la personne, clé du groupe, clé de la cohorte ou nouveau numéro, selon l'acte",
      person: "identifiant de la personne qui entre dans le groupe (join) ou le quitte (leave)",
    },
  },
  moved: {
    does: "lister les espaces qui ont peut-être seulement changé de code, et dire s'il en est ainsi",
    arguments: {
      decision: "accept ou refuse ; à défaut lister",
      old: "clé de l'espace dont le code a disparu",
      new: "clé du nouvel espace",
    },
  },
  rehearse: {
    does: "dire ce que ferait une autre politique, sans rien changer",
    arguments: { policy: "fichier de configuration dont seule la politique compte" },
  },
  problems: { does: "lister ce qui n'allait pas dans une livraison", arguments: { run: "numéro d'exécution" } },
  undo: { does: "défaire une exécution, changement par changement", arguments: { run: "numéro d'exécution" } },
  runs: { does: "lister les exécutions, la plus récente d'abord" },
  run: { does: "raconter une exécution", arguments: { run: "numéro d'exécution" } },
  store: { does: "montrer ou arrêter le PostgreSQL embarqué", arguments: { action: "status ou stop" } },
  doctor: { does: "vérifier l'installation : attendu, trouvé, que faire" },
  published: {
    does: "montrer ce qui est publié pour Moodle, et ce qu'il n'a pas encore pris",
    arguments: { action: "take, pour demander à Moodle de le prendre maintenant ; à défaut regarder" },
  },
  avatars: {
    does: "montrer les photos des personnes sur Moodle, et retirer celles qui ne peuvent plus l'être",
    arguments: {
      path: "zip ou dossier de photos, ou dossier d'une livraison qui a avatars.zip ; à défaut seulement retirer",
    },
  },
  operators: {
    does: "dire qui peut se connecter, et faire des jetons pour les programmes",
    arguments: {
      action: "add, list, roles, token, password, sign-out, block ou unblock",
      name: "nom de connexion de l'opérateur",
      label: "nom complet de l'opérateur, ou nom du jeton",
    },
  },
  serve: { does: "servir les écrans et l'API, avec un ouvrier dedans" },
  work: { does: "travailler à ce qui est demandé sur les écrans, en processus de plus" },
};

/** Aide de chaque option. */
export const options: Words["options"] = {
  json: "un seul document JSON sur la sortie standard",
  data: "dossier du PostgreSQL embarqué et des fichiers (à défaut ./passerelle-data)",
  config: "fichier de configuration (à défaut passerelle.yaml, s'il existe)",
  lang: "langue des messages",
  wait: "secondes à attendre qu'une autre exécution finisse (à défaut 60)",
  yes: "appliquer sans demander",
  approve: "laisser passer ce qui est retenu sous ce nom ; peut être répété",
  because: "pourquoi on le laisse passer, on agit à la main ou on décide ainsi",
  role: "rôle dans l'espace (à défaut celui des étudiants)",
  method: "méthode de l'inscription à ôter (à défaut manual)",
  from: "début, jour ou date ISO 8601 ; sans elle, aucun",
  until: "fin, jour compris ou date ISO 8601 ; sans elle, aucune",
  review: "jour ou date ISO 8601 où revoir la liaison",
  out: "écrire aussi le plan dans ce fichier (NDJSON)",
  scope: "ne planifier qu'une composante, par exemple component=LVE",
  format: "forme de la liste",
  reason: "ne lister que ce motif",
  element: "ne lister que cet élément",
  student: "ne lister que ce numéro étudiant",
  as: "rôle à donner, celui d'une scolarité avec ses composantes : registrar:LVE,SCI ; répétable",
  outside: "l'opérateur passe par l'authentification de l'université, sans mot de passe ici",
  account: "nom d'utilisateur dans les livraisons : fait de l'opérateur un enseignant ou un étudiant",
  may: "ce à quoi sert le jeton, un droit ; répétable",
  days: "jours de validité du jeton (365 par défaut)",
  at: "répondre comme à cette date (ISO 8601) ; pour state, ou comme après cette exécution",
  space: "demander un espace de cours, et non une personne",
  message: "message d'erreur à reconnaître",
  reply: "écrire une réponse à copier, en français puis en anglais",
  to: "pour qui est la réponse (à défaut student)",
  students: "nombre d'étudiants (à défaut 3000)",
  elements: "nombre d'éléments (à défaut 14 pour 30 étudiants)",
  seed: "graine : les mêmes arguments donnent les mêmes octets (à défaut 1)",
  anomalies: "combien d'anomalies semer (à défaut few)",
  day: "l'université ce nombre de jours plus tard (à défaut 0)",
  port: "port de la page (à défaut 8080, 0 pour un port libre)",
  noServe: "ne pas servir les écrans à la fin",
};
