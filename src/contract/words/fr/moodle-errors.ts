import type { Words } from "../words.ts";

/** Ce que disent les erreurs d'un Moodle, par code ; les faits viennent de là où elles sont levées. */
export const moodleErrors: Words["errors"] = {
  "moodle-dark": {
    is: "Moodle est laissé tranquille jusqu'à {until}.",
    next: "Redonner la même commande après, ou changer « dark_periods ».",
  },
  "moodle-database-missing": {
    is: "Le serveur n'a pas cette base de données pour Moodle, ou son utilisateur ne peut pas l'ouvrir.",
    next: "Vérifier le nom de la base dans « moodle.database_url », et les droits de son utilisateur.",
  },
  "moodle-database-refused": {
    is: "La base de données de Moodle refuse la connexion.",
    next: "Vérifier l'utilisateur et le mot de passe dans « moodle.database_url », et d'où cet utilisateur peut se connecter.",
  },
  "moodle-database-tls": {
    is: "La base de données de Moodle ne peut pas être jointe par TLS : {said}.",
    next: "Vérifier que le serveur offre TLS et que cette machine fait confiance à son certificat (NODE_EXTRA_CA_CERTS donne le fichier d'une autorité qui vous est propre).",
  },
  "moodle-database-unreachable": {
    is: "La base de données de Moodle ne répond pas.",
    next: "Vérifier qu'elle tourne et que cette machine peut l'atteindre, puis recommencer.",
  },
  "moodle-not-configured": {
    is: "La cible est un Moodle, et {setting} n'est pas réglé.",
    next: "Régler {setting}, ou remettre « target » à « campus ».",
  },
  "moodle-pull-unread": {
    is: "Les inscriptions sont à prendre par Moodle (moodle.enrolments vaut « pull »), et rien ne dit où lire sa base de données : par les seuls services web, nul ne sait ce qu'il a pris.",
    next: "Régler « moodle.database_url », ou remettre « moodle.enrolments » à « push » : les inscriptions sont alors envoyées par les services web.",
  },
  "moodle-reading-refused": {
    is: "Moodle ne laisse pas le jeton lire par {function} : {said}.",
    next: "Donner à son utilisateur les droits que le guide cite pour la lecture, puis recommencer.",
  },
  "moodle-role-ids": {
    is: "Le rôle {role} a le numéro {id} dans Moodle, et moodle.role_ids en dit un autre.",
    next: "Y écrire {role}={id}.",
  },
  "moodle-rows-lost": {
    is: "Moodle a reçu {sent} lignes et en a fait {made}.",
    next: "Mettre dans « moodle.max_input_vars » ce que PHP a là-bas, et redonner la même commande.",
  },
  "moodle-table-missing": {
    is: "Une table de la base de Moodle ne peut pas être lue : {said}.",
    next: "Vérifier « moodle.table_prefix », que la base est celle d'un Moodle 5, et le droit d'en lire toutes les tables.",
  },
  "moodle-token": {
    is: "Moodle ne laisse pas le jeton appeler {function} : {said}.",
    next: "Vérifier « moodle.token », que son service comprend cette fonction, et les droits de son utilisateur ; « passerelle doctor » les regarde tous.",
  },
  "moodle-unseen": {
    is: "Moodle ne montre pas l'espace {space} au jeton, bien qu'il y soit.",
    next: "Donner à son utilisateur moodle/course:viewhiddencourses sur tout le site ; sinon les espaces cachés seraient refaits.",
  },
  "moodle-unseen-accounts": {
    is: "Moodle ne dit pas au jeton tous les comptes avec leur identifiant et leur adresse électronique.",
    next: "Donner à son utilisateur moodle/user:viewdetails, moodle/user:viewalldetails et moodle/site:viewuseridentity sur tout le site, et que le réglage showuseridentity de Moodle comprenne l'adresse électronique.",
  },
  "moodle-unseen-category": {
    is: "Moodle ne montre pas au jeton la catégorie de l'espace {space}.",
    next: "Donner à son utilisateur moodle/category:viewhiddencategories sur tout le site ; sinon les catégories cachées seraient refaites.",
  },
  "moodle-unseen-participants": {
    is: "Moodle ne dit pas au jeton qui est dans l'espace qui porte chez lui le numéro {number}.",
    next: "Donner à son utilisateur moodle/site:accessallgroups sur tout le site ; sinon tout le monde serait réinscrit.",
  },
  "moodle-unavailable": {
    is: "Moodle n'a pas exécuté {function} : {said}.",
    next: "Redonner la même commande quand Moodle répond : elle reprend où elle s'est arrêtée.",
  },
};
