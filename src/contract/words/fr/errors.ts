import type { Words } from "../words.ts";
import { moodleErrors } from "./moodle-errors.ts";

/** Ce que disent les erreurs, par code ; les faits viennent de là où elles sont levées. */
export const errors: Words["errors"] = {
  "approval-missing": {
    is: "Rien n'a été appliqué : le plan de l'exécution {run} attend une approbation.",
    next: "Relancer avec --yes, ou appliquer le plan : passerelle apply {run} --yes",
  },
  "plan-stale": {
    is: "Le plan de l'exécution {run} est périmé. Depuis qu'il a été fait : {stale}.",
    next: "Faire un nouveau plan : passerelle plan",
  },
  "plan-unknown": {
    is: "[Le plan de l'exécution {run} n'existe pas ici. ]Aucun plan de ce nom n'attend d'être appliqué[ ; il vient du fichier {path}].",
    next: "passerelle runs montre les exécutions qui ont fait un plan ; passerelle plan en fait un.",
  },
  "plan-file-altered": {
    is: "{path} n'est plus le plan tel qu'il a été écrit.",
    next: "Appliquer le plan par son numéro d'exécution, ou en faire un nouveau.",
  },
  "plan-file-unreadable": {
    is: "{path} ne peut pas être lu comme un plan.",
    next: "Donner un fichier écrit par passerelle plan --out, ou un numéro d'exécution.",
  },
  "neither-file-nor-folder": {
    is: "Ce n'est ni un fichier ni un dossier.",
    next: "Donner un dossier, un zip ou un fichier CSV que cet utilisateur peut lire.",
  },
  "hold-unknown": {
    is: "Rien n'est retenu sous le nom « {hold} » dans le plan de l'exécution {run}.",
    next: "passerelle holds montre ce qui attend.",
  },
  "approval-without-reason": {
    is: "Une approbation doit dire pourquoi.",
    next: "Ajouter --because suivi d'une raison.",
  },
  "person-unknown": {
    is: "Personne ne porte le code ou l'identifiant « {asked} » dans la livraison.",
    next: "Chercher par numéro étudiant, code enseignant ou identifiant.",
  },
  "person-ambiguous": {
    is: "Plusieurs personnes répondent à « {asked} » : {codes}.",
    next: "Recommencer avec l'un de ces codes.",
  },
  "course-unknown": {
    is: "Aucun élément ni espace de cours ne porte le code « {asked} ».",
    next: "Vérifier le code dans l'offre de formation.",
  },
  "not-on-campus": {
    is: "La plateforme n'a pas « {key} ».",
    next: "La chercher avec passerelle state.",
  },
  "idnumber-taken": {
    is: "Un autre espace porte déjà le numéro d'identification « {idnumber} ».",
    next: "En choisir un autre.",
  },
  "move-unknown": {
    is: "Aucune proposition de continuer « {old} » sous « {new} » n'attend cette décision.",
    next: "passerelle moved montre ce qui attend.",
  },
  "new-space-in-use": {
    is: "Des personnes travaillent déjà dans « {new} » : « {old} » ne peut plus prendre sa clé.",
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
    is: "Le port {port} ne peut pas servir.",
    next: "En donner un autre avec --port ; 0 en prend un libre.",
  },
  "no-snapshot": {
    is: "Aucune livraison n'avait été lue[ avant le {at}].",
    next: "En lire une : passerelle import",
  },
  "decisions-outdated": {
    is: "Les décisions ne sont pas celles de la dernière livraison et de la politique en vigueur.",
    next: "Les mettre à jour avec passerelle plan, puis recommencer.",
  },
  "nothing-to-undo": {
    is: "L'exécution {run} n'a rien changé sur la plateforme.",
    next: "passerelle runs montre celles qui ont changé quelque chose.",
  },
  "run-unknown": {
    is: "L'exécution {run} n'existe pas.",
    next: "passerelle runs montre celles qui existent.",
  },
  "no-run-yet": {
    is: "Aucune exécution n'était encore finie le {at}.",
    next: "Choisir un moment plus récent ; la liste des exécutions (passerelle runs) dit quand la première a fini.",
  },
  "past-unknown": {
    is: "Ce qui était sur la plateforme après l'exécution {run} n'a pas été gardé.",
    next: "Demander à partir de l'exécution {first}.",
  },
  "lock-taken": {
    is: "Une autre exécution est en cours[ : {who}, depuis le {since}].",
    next: "Attendre qu'elle finisse, ou attendre plus longtemps avec --wait.",
  },
  "university-option": {
    is: "{name} vaut {value} : une université demande un nombre entier de {from} à {to}.",
    next: "En donner un autre.",
  },
  "config-unreadable": {
    is: "Le fichier de configuration {file} ne peut pas être lu[ : {said}].",
    next: "Donner un fichier YAML que cet utilisateur peut lire, un réglage par ligne.",
  },
  "config-unknown-key": {
    is: "« {path} » n'est pas un réglage[ ; le plus proche est {nearest}].",
    next: "Le corriger ou l'enlever ; passerelle doctor montre les réglages qui existent.",
  },
  "config-invalid": {
    is: "La valeur de {path}[ ({origin})] n'est pas possible.",
    next: "La corriger là où elle est, ou l'enlever pour prendre le défaut.",
  },
  "config-readable-by-others": {
    is: "Le fichier de configuration {file} contient un secret, et d'autres peuvent le lire.",
    next: "Le fermer avec chmod 600, ou donner le secret dans l'environnement.",
  },
  "store-unreachable": {
    is: "Le stockage ne répond pas[ : {said}][ ; son dossier est {cluster}, son journal {log}].",
    next: "Vérifier que PostgreSQL tourne et recommencer ; ce qui était en cours a été annulé.",
  },
  "store-disk-full": {
    is: "Le disque du stockage est plein : {said}.",
    next: "Libérer de la place et recommencer ; ce qui était en cours a été annulé.",
  },
  "store-conflict": {
    is: "Deux travaux se sont gênés dans le stockage : {said}.",
    next: "Recommencer ; ce qui était en cours a été annulé.",
  },
  "acts-on-campus-only": {
    is: "Les gestes à la main se font sur le campus intégré, et la cible est {target}.",
    next: "Le faire sur la plateforme même : la prochaine exécution n'y touche pas.",
  },
  ...moodleErrors,
  "avatars-target": {
    is: "La plateforme que les exécutions changent ne prend pas de photos.",
    next: "Régler target sur moodle.",
  },
  "avatars-unreadable": {
    is: "{path} ne peut pas être lu.",
    next: "Nommer un zip de photos, un dossier de photos, ou le dossier d'une livraison qui a avatars.zip.",
  },
  "nothing-published": {
    is: "Aucune inscription n'est publiée ici pour un Moodle.",
    next: "Régler target sur moodle et moodle.enrolments sur pull, si le greffon de Moodle doit les prendre.",
  },
  "store-refused": {
    is: "Le stockage refuse la connexion : {said}.",
    next: "Vérifier l'utilisateur, le mot de passe et le nom de la base.",
  },
  "store-tls": {
    is: "Le stockage ne peut pas être joint par TLS : {said}.",
    next: "Vérifier que le serveur offre TLS et que cette machine fait confiance à son certificat (NODE_EXTRA_CA_CERTS donne le fichier d'une autorité qui vous est propre).",
  },
  "store-url": {
    is: "L'adresse du stockage n'est pas lisible.",
    next: "L'écrire ainsi : postgresql://utilisateur:motdepasse@machine:5432/base",
  },
  "store-platform": {
    is: "Le stockage embarqué ne tourne que sous Linux, pas sous {platform}.",
    next: "Utiliser un serveur PostgreSQL par son adresse.",
  },
  "store-folder-refused": {
    is: "Le dossier {folder} ne peut pas servir au stockage.",
    next: "Donner avec --data un dossier où cet utilisateur peut écrire.",
  },
  "store-elsewhere": {
    is: "Le stockage de {cluster} est tenu par un serveur que l'on ne peut pas joindre d'ici.",
    next: "L'arrêter là où il a été lancé, puis recommencer.",
  },
  "store-busy": {
    is: "Quelqu'un d'autre prépare le stockage ({folder}).",
    next: "Attendre un peu et recommencer.",
  },
  "store-not-made": {
    is: "Le stockage n'a pas pu être créé dans {folder} : {said}",
    next: "Corriger ce qui est dit et recommencer.",
  },
  "store-not-started": {
    is: "Le stockage de {cluster} ne démarre pas : {said}",
    next: "Corriger ce qui est dit et recommencer ; tout est dans {log}.",
  },
  "store-version": {
    is: "{cluster} a été créé par PostgreSQL {made} ; les programmes présents sont de PostgreSQL {here}.",
    next: "Utiliser la version qui l'a créé, ou un autre dossier de données.",
  },
  "store-newer": {
    is: "Le stockage a servi à une version plus récente de Passerelle, qui y a fait {migration}.",
    next: "Prendre cette version, ou la copie du stockage d'avant la mise à jour.",
  },
  "store-account-missing": {
    is: "PostgreSQL refuse de tourner sous root, et aucun compte ne peut servir pour {folder}.",
    next: "Lancer Passerelle sous le compte auquel est le dossier, ou créer le compte passerelle.",
  },
  "store-programs-missing": {
    is: "Il manque un programme au stockage embarqué : {name}.",
    next: "Lancer npm ci, sans --ignore-scripts ni --omit=optional ; flock vient du paquet util-linux.",
  },
  "store-programs-broken": {
    is: "Les programmes du stockage embarqué sont incomplets : il manque {link}.",
    next: "Relancer npm ci, sans --ignore-scripts.",
  },
  "operator-unknown": {
    is: "Il n'y a pas d'opérateur « {who} ».",
    next: "passerelle operators list montre ceux qui existent.",
  },
  "operator-exists": {
    is: "Un opérateur s'appelle déjà « {name} ».",
    next: "Modifier celui-là, ou choisir un autre nom.",
  },
  "operator-name": {
    is: "« {written} » ne peut pas être le nom d'un opérateur.",
    next: "Prendre des lettres, des chiffres et . _ @ + - seulement, sans espace.",
  },
  "operator-roles": {
    is: "Ces rôles ne peuvent pas être donnés avec ces composantes.",
    next: "Donner chacun de {roles} une fois au plus, et des composantes à une scolarité seulement, au moins une.",
  },
  "operator-outside": {
    is: "« {name} » passe par l'authentification de l'université, sans mot de passe ici.",
    next: "Changer le mot de passe là-bas.",
  },
  "operator-last-administrator": {
    is: "C'est le dernier administrateur qui peut se connecter.",
    next: "Nommer d'abord un autre administrateur.",
  },
  "password-weak": {
    is: "Ce mot de passe est trop facile à deviner.",
    next: "En prendre un de {least} à {longest} caractères, sans le nom dedans ; quelques mots à la suite conviennent.",
  },
  "token-exists": {
    is: "Cet opérateur a déjà un jeton « {name} ».",
    next: "Révoquer celui-là, ou choisir un autre nom.",
  },
  "token-unknown": {
    is: "Il n'y a pas de jeton {token}.",
    next: "La liste des jetons montre ceux qui existent.",
  },
  "token-capabilities": {
    is: "« {name} » ne peut pas avoir un jeton pour cela : {refused}.",
    next: "Nommer au moins un droit qu'il a lui-même ; ce qui revient aux personnes leur reste.",
  },
  "sign-in-refused": {
    is: "Ce nom et ce mot de passe ne vont pas ensemble.",
    next: "Vérifier les deux, ou demander un nouveau mot de passe à un administrateur.",
  },
  "sign-in-too-often": {
    is: "Il y a eu trop d'essais manqués pour ce nom.",
    next: "Attendre {minutes} minutes, ou demander un nouveau mot de passe à un administrateur.",
  },
  "sign-in-unknown": {
    is: "L'université vous connaît, Passerelle ne vous connaît pas encore.",
    next: "Demander à un administrateur de Passerelle de vous ajouter ou de vous débloquer.",
  },
  "sign-in-no-password": {
    is: "Personne ne se connecte ici avec un mot de passe.",
    next: "Passer par l'authentification de l'université.",
  },
  "sign-on-refused": {
    is: "L'authentification de l'université n'a pas confirmé qui vous êtes.",
    next: "Recommencer depuis le début.",
  },
  "sign-on-unreachable": {
    is: "L'authentification de l'université ne répond pas.",
    next: "Réessayer dans un moment ; les opérateurs qui ont un mot de passe peuvent s'en servir d'ici là.",
  },
  "session-needed": {
    is: "Ceci est pour une personne qui s'est connectée, pas pour un jeton.",
    next: "Se connecter avec un navigateur.",
  },
  "session-unknown": {
    is: "Cette session n'existe pas.",
    next: "Elle est déjà terminée.",
  },
  "host-refused": {
    is: "« {host} » n'est pas le nom de ce serveur.",
    next: "Utiliser l'adresse annoncée ; server.public_address, dans la configuration, la fixe.",
  },
  "origin-refused": {
    is: "Cette demande vient de la page d'un autre site.",
    next: "La faire depuis les pages de Passerelle ; un programme envoie un jeton au lieu d'un cookie.",
  },
  "key-reused": {
    is: "Cette clé a déjà servi à une autre demande.",
    next: "Envoyer une nouvelle Idempotency-Key avec chaque nouvelle demande.",
  },
  "key-busy": {
    is: "La première demande qui porte cette clé est encore en cours.",
    next: "Attendre un instant et la renvoyer.",
  },
  "not-signed-in": {
    is: "Il faut être connecté.",
    next: "Se connecter ; un programme envoie un jeton : Authorization: Bearer …",
  },
  forbidden: {
    is: "Cela demande le droit « {capability} ».",
    next: "Le demander à un administrateur.",
  },
  "scope-too-narrow": {
    is: "Cela ne peut pas être montré seulement pour ce qui vous concerne.",
    next: "Demander à quelqu’un qui voit toute la plateforme.",
  },
  "out-of-scope": {
    is: "« {what} » ne fait pas partie de ce que vous pouvez voir.",
    next: "Demander à la composante concernée, ou à l’assistance.",
  },
  "address-unknown": {
    is: "Il n’y a rien à cette adresse : {address}.",
    next: "Voir ce qu’il y a sous /api.",
  },
  "form-expected": {
    is: "Les fichiers se remettent par un formulaire.",
    next: "Envoyer multipart/form-data avec des parties nommées file.",
  },
  "upload-empty": {
    is: "Aucun fichier n’a été remis.",
    next: "Remettre un zip, ou les fichiers d’un dossier.",
  },
  "upload-unusable": {
    is: "Le fichier « {file} » ne peut pas faire partie d’une livraison.",
    next: "Remettre un seul zip, ou les fichiers CSV et le manifeste d’un dossier, chacun une fois.",
  },
  "upload-too-large": {
    is: "Le fichier « {file} » est plus gros que ce qui est accepté.",
    next: "Le remettre compressé en zip, ou demander à un administrateur de l’importer.",
  },
  "delivery-unknown": {
    is: "Cette livraison n’est pas, ou plus, ici.",
    next: "La remettre à nouveau.",
  },
  "file-unknown": {
    is: "La livraison n’a pas de fichier « {file} ».",
    next: "Choisir un fichier de la livraison.",
  },
  "job-unknown": {
    is: "Cette tâche n’existe pas.",
    next: "Voir la liste des tâches.",
  },
  "job-ended": {
    is: "Cette tâche est déjà finie.",
    next: "La demander à nouveau.",
  },
  "job-not-done": {
    is: "Cette tâche n’a pas de résultat : {status}.",
    next: "Attendre qu’elle soit finie.",
  },
  "job-stopped": {
    is: "La tâche a été arrêtée.",
    next: "La demander à nouveau pour continuer.",
  },
  "category-unknown": {
    is: "La catégorie « {category} » n’existe pas.",
    next: "Repartir du haut de l’arborescence.",
  },
  "symptom-needs-person": {
    is: "Ce symptôme est celui d'une personne : il faut dire laquelle.",
    next: "Ajouter le numéro étudiant, l'identifiant ou le code enseignant.",
  },
  "symptom-needs-course": {
    is: "Ce symptôme est celui d'un cours : il faut dire lequel.",
    next: "Ajouter le code de l'élément.",
  },
};
