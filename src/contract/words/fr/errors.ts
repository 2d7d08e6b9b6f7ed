import type { Words } from "../words.ts";

/** Ce que disent les erreurs, par code ; le détail qu'elles portent est montré avec. */
export const errors: Words["errors"] = {
  "approval-missing": {
    is: "Rien n'a été appliqué : le plan attend une approbation.",
    next: "Relancer avec --yes, ou appliquer le plan avec passerelle apply.",
  },
  "plan-stale": {
    is: "Le plan est périmé : ce dont il est parti a changé depuis.",
    next: "Faire un nouveau plan : passerelle plan",
  },
  "plan-unknown": {
    is: "Ce plan n'existe pas ici.",
    next: "passerelle runs montre les exécutions qui ont fait un plan.",
  },
  "plan-file-altered": {
    is: "Le fichier de plan n'est plus tel qu'il a été écrit.",
    next: "Appliquer le plan par son numéro d'exécution, ou en faire un nouveau.",
  },
  "plan-file-unreadable": {
    is: "Le fichier de plan ne peut pas être lu.",
    next: "Donner un fichier écrit par passerelle plan --out, ou un numéro d'exécution.",
  },
  "neither-file-nor-folder": {
    is: "Ce n'est ni un fichier ni un dossier.",
    next: "Donner un dossier, un zip ou un fichier CSV que cet utilisateur peut lire.",
  },
  "hold-unknown": {
    is: "Rien n'est retenu sous ce nom dans ce plan.",
    next: "passerelle holds montre ce qui attend.",
  },
  "approval-without-reason": {
    is: "Une approbation doit dire pourquoi.",
    next: "Ajouter --because suivi d'une raison.",
  },
  "person-unknown": {
    is: "Personne ne porte ce code ni cet identifiant dans la livraison.",
    next: "Chercher par numéro étudiant, code enseignant ou identifiant.",
  },
  "person-ambiguous": {
    is: "Plusieurs personnes répondent à ce nom.",
    next: "Recommencer avec l'un des codes montrés.",
  },
  "course-unknown": {
    is: "Aucun élément ni espace de cours ne porte ce code.",
    next: "Vérifier le code dans l'offre de formation.",
  },
  "not-on-campus": {
    is: "Cette chose n'est pas sur la plateforme.",
    next: "La chercher avec passerelle state.",
  },
  "idnumber-taken": {
    is: "Un autre espace porte déjà ce numéro d'identification.",
    next: "En choisir un autre.",
  },
  "move-unknown": {
    is: "Aucune proposition de ce nom n'attend cette décision.",
    next: "passerelle moved montre ce qui attend.",
  },
  "new-space-in-use": {
    is: "Des personnes travaillent déjà dans le nouvel espace : l'ancien ne peut plus prendre sa clé.",
    next: "Recopier dans le nouvel espace ce qui manque, puis refuser ; ou en ôter d'abord ce que des personnes y ont mis.",
  },
  "decision-without-reason": {
    is: "Une décision demande une raison.",
    next: "La dire avec --because.",
  },
  "enrolled-by-cohort": {
    is: "La personne est inscrite par une cohorte liée à l'espace.",
    next: "Délier la cohorte, ou faire corriger l'inscription de la personne.",
  },
  "end-or-reason-missing": {
    is: "Une inscription à la main demande une fin, ou la raison pour laquelle elle n'en a pas.",
    next: "Donner --until, ou dire pourquoi avec --because.",
  },
  "port-refused": {
    is: "Ce port ne peut pas servir.",
    next: "En donner un autre avec --port ; 0 en prend un libre.",
  },
  "no-snapshot": {
    is: "Aucune livraison n'a encore été lue.",
    next: "En lire une : passerelle import",
  },
  "decisions-outdated": {
    is: "Les décisions ne sont pas celles de la dernière livraison et de la politique en vigueur.",
    next: "Les mettre à jour avec passerelle plan, puis recommencer.",
  },
  "nothing-to-undo": {
    is: "Cette exécution n'a rien changé sur la plateforme.",
    next: "passerelle runs montre celles qui ont changé quelque chose.",
  },
  "run-unknown": {
    is: "Cette exécution n'existe pas.",
    next: "passerelle runs montre celles qui existent.",
  },
  "lock-taken": {
    is: "Une autre exécution est en cours.",
    next: "Attendre qu'elle finisse, ou attendre plus longtemps avec --wait.",
  },
  "university-option": {
    is: "Ces nombres ne font pas une université.",
    next: "En donner d'autres.",
  },
  "config-unreadable": {
    is: "Le fichier de configuration ne peut pas être lu.",
    next: "Donner un fichier YAML que cet utilisateur peut lire.",
  },
  "config-unknown-key": {
    is: "La configuration contient un réglage inconnu.",
    next: "Le corriger ; passerelle doctor montre les réglages qui existent.",
  },
  "config-invalid": {
    is: "Une valeur de la configuration n'est pas possible.",
    next: "La corriger là où elle est, ou l'enlever pour prendre le défaut.",
  },
  "config-readable-by-others": {
    is: "Le fichier de configuration contient un mot de passe, et d'autres peuvent le lire.",
    next: "Le fermer avec chmod 600, ou donner l'adresse dans PASSERELLE_DATABASE_URL.",
  },
  "store-unreachable": {
    is: "Le stockage ne répond pas.",
    next: "Vérifier que PostgreSQL tourne et recommencer ; ce qui était en cours a été annulé.",
  },
  "store-disk-full": {
    is: "Le disque du stockage est plein.",
    next: "Libérer de la place et recommencer ; ce qui était en cours a été annulé.",
  },
  "store-conflict": {
    is: "Deux travaux se sont gênés dans le stockage.",
    next: "Recommencer ; ce qui était en cours a été annulé.",
  },
  "store-refused": {
    is: "Le stockage refuse la connexion.",
    next: "Vérifier l'utilisateur, le mot de passe et le nom de la base.",
  },
  "store-url": {
    is: "L'adresse du stockage n'est pas lisible.",
    next: "L'écrire ainsi : postgresql://utilisateur:motdepasse@machine:5432/base",
  },
  "store-platform": {
    is: "Le stockage embarqué ne tourne que sous Linux.",
    next: "Utiliser un serveur PostgreSQL par son adresse.",
  },
  "store-folder-refused": {
    is: "Le dossier de données ne peut pas servir.",
    next: "Donner avec --data un dossier où cet utilisateur peut écrire.",
  },
  "store-elsewhere": {
    is: "Le stockage de ce dossier est tenu par un serveur que l'on ne peut pas joindre d'ici.",
    next: "L'arrêter là où il a été lancé, puis recommencer.",
  },
  "store-busy": {
    is: "Quelqu'un d'autre prépare le stockage.",
    next: "Attendre un peu et recommencer.",
  },
  "store-not-made": {
    is: "Le stockage n'a pas pu être créé.",
    next: "Corriger ce que dit le détail et recommencer.",
  },
  "store-not-started": {
    is: "Le stockage ne démarre pas.",
    next: "Corriger ce que dit le détail et recommencer.",
  },
  "store-version": {
    is: "Le stockage a été créé par une autre version de PostgreSQL.",
    next: "Utiliser la version qui l'a créé, ou un autre dossier de données.",
  },
  "store-account-missing": {
    is: "PostgreSQL refuse de tourner sous root, et aucun autre compte ne peut servir.",
    next: "Lancer Passerelle sous un compte ordinaire, ou créer le compte passerelle.",
  },
  "store-programs-missing": {
    is: "Il manque un programme au stockage embarqué.",
    next: "Lancer npm ci, sans --ignore-scripts ni --omit=optional.",
  },
  "store-programs-broken": {
    is: "Les programmes du stockage embarqué sont incomplets.",
    next: "Relancer npm ci, sans --ignore-scripts.",
  },
};
