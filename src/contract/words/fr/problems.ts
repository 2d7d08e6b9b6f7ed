import type { Words } from "../words.ts";

/** Ce qui ne va pas dans une livraison, et que faire. Le fichier, la ligne et la clé sont affichés devant. */
export const problems: Words["problems"] = {
  "delivery-unreadable": {
    is: "La livraison ne peut pas être lue : {reason}[ ({detail})].",
    next: "Donner un dossier, un zip entier et sans mot de passe ou un fichier CSV, que cet utilisateur peut lire.",
  },
  "delivery-from-the-future": {
    is: "La livraison dit avoir été extraite le {extractedAt}, plus de deux ans après maintenant : elle est prise pour extraite le {taken}.",
    next: "Corriger l'horloge de la source, ou celle de cette machine.",
  },
  "manifest-missing": {
    is: "La livraison n'a pas de manifest.json : les fichiers présents sont pris pour complets.",
    next: "Faire ajouter un manifest.json par la source.",
  },
  "manifest-unreadable": {
    is: "Le manifeste ne peut pas être lu[ : {column} manque ou ne convient pas].",
    next: "Corriger manifest.json ; la page de référence des formats en donne la forme.",
  },
  "manifest-name-doubled": {
    is: "Le manifeste nomme deux fois « {name} » : lequel des deux vaut n'est pas dit.",
    next: "Ne le nommer qu'une fois dans manifest.json.",
  },
  "manifest-format-unknown": {
    is: "Le format[ « {format} »] du manifeste est inconnu.",
    next: "Livrer au format passerelle-delivery/1.",
  },
  "file-missing": {
    is: "Le manifeste annonce ce fichier, et il n'est pas là.",
    next: "Livrer le fichier, ou le déclarer « absent » dans le manifeste.",
  },
  "file-hash-wrong": {
    is: "Le contenu n'a pas l'empreinte annoncée par le manifeste.",
    next: "Transférer la livraison de nouveau.",
  },
  "file-count-wrong": {
    is: "Le fichier a {found} {found|ligne|lignes}, le manifeste en annonce {expected}.",
    next: "Transférer la livraison de nouveau.",
  },
  "file-unlisted": {
    is: "Le manifeste n'annonce pas ce fichier : il est laissé de côté.",
    next: "L'ajouter au manifeste s'il doit être lu.",
  },
  "file-unknown": {
    is: "L'en-tête de ce fichier n'est celui d'aucune table[ (le plus proche est {nearest})] : il est laissé de côté.",
    next: "Comparer l'en-tête avec la page de référence des formats.",
  },
  "file-unrecognised": {
    is: "Le manifeste annonce ce fichier, et son en-tête n'est celui d'aucune table[ (le plus proche est {nearest})].",
    next: "Corriger l'en-tête ; la page de référence des formats donne celui de chaque table.",
  },
  "file-doubled": {
    is: "Ce fichier et {other} ont l'en-tête de la même table ({table}).",
    next: "N'en garder qu'un.",
  },
  "file-empty": {
    is: "Le fichier est vide, sans même un en-tête.",
    next: "Livrer le fichier avec son en-tête, ou le déclarer « absent ».",
  },
  "file-binary": {
    is: "Le fichier n'est pas du texte ({found}).",
    next: "Livrer la table en CSV.",
  },
  "file-without-rows": {
    is: "Le fichier a un en-tête et aucune ligne : {removed|la|les} {removed} {removed|ligne|lignes} que l'on en connaissait {removed|disparaît|disparaissent}.",
    next: "Si l'extraction a échoué, livrer de nouveau ; ce qui en dépend est retenu selon les limites.",
  },
  "file-of-other-year": {
    is: "Toutes les lignes du fichier ({rows}) sont d'une autre année que la livraison : aucune n'est lue.",
    next: "Livrer les lignes de cette année, ou corriger l'année dans manifest.json.",
  },
  "delta-base-mismatch": {
    is: "Cette livraison partielle part de {base}, qui n'est pas la dernière livraison connue[ ({last})].",
    next: "Livrer une partielle qui part de la dernière, ou une livraison complète.",
  },
  "year-unknown": {
    is: "Rien ne dit de quelle année est la livraison.",
    next: "Donner l'année dans manifest.json.",
  },
  "header-column-missing": {
    is: "La colonne {column} manque : le fichier est refusé.",
    next: "Ajouter la colonne à l'extraction.",
  },
  "header-column-unknown": {
    is: "La colonne {column} est inconnue et n'est pas lue[ ; la plus proche est {nearest}].",
    next: "La renommer si c'était elle.",
  },
  "header-column-doubled": {
    is: "La colonne {column} est là deux fois.",
    next: "N'en garder qu'une.",
  },
  "social-security-column": {
    is: "La colonne {column} a l'air d'un numéro de sécurité sociale : la livraison est refusée.",
    next: "Retirer cette colonne de l'extraction ; ces numéros ne sont jamais enregistrés.",
  },
  "encoding-detected": {
    is: "Le fichier est lu en {encoding}.",
    next: "Rien à faire ; l'UTF-8 évite de deviner.",
  },
  "row-undecodable": {
    is: "{found}, caractère {character}, n'existe pas dans l'encodage du fichier : la ligne est refusée.",
    next: "Extraire de nouveau en UTF-8.",
  },
  "letters-garbled": {
    is: "« {value} » a des signes à la place de lettres : la ligne est d'un autre encodage que le fichier, ou l'a été.",
    next: "Extraire de nouveau, toutes les lignes en UTF-8.",
  },
  "row-quote-open": {
    is: "Un guillemet ouvert n'est jamais refermé : la ligne est refusée.",
    next: "Fermer le guillemet, ou le doubler s'il fait partie du texte.",
  },
  "row-quote-stray": {
    is: "Du texte suit un guillemet fermé : la ligne est refusée.",
    next: "Doubler le guillemet s'il fait partie du texte.",
  },
  "row-too-long": {
    is: "La ligne dépasse 1 Mo : elle est refusée.",
    next: "Chercher un guillemet jamais refermé.",
  },
  "row-binary": {
    is: "La ligne contient {found}, qui n'est pas du texte : elle est refusée.",
    next: "Vérifier que le fichier est bien un CSV.",
  },
  "row-cell-count": {
    is: "La ligne a {found} {found|cellule|cellules}, l'en-tête en a {expected} : elle est refusée.",
    next: "Chercher un séparateur en trop ou en moins.",
  },
  "row-repeats-header": {
    is: "La ligne répète l'en-tête : elle est refusée.",
    next: "Enlever le second en-tête là où deux fichiers ont été réunis.",
  },
  "cell-required": {
    is: "La colonne {column} est vide, et elle est nécessaire : la ligne est refusée.",
    next: "Renseigner cette valeur dans la source.",
  },
  "cell-unreadable": {
    is: "« {value} » ne se lit pas dans la colonne {column}, où il faut {type} : la ligne est refusée.",
    next: "Corriger la valeur dans la source.",
  },
  "cell-not-in-list": {
    is: "« {value} » n'est pas une valeur de la colonne {column} ({allowed}) : la ligne est refusée.",
    next: "Corriger la valeur dans la source.",
  },
  "delta-action-unknown": {
    is: "L'action « {value} » n'est ni « upsert » ni « delete » : la ligne est refusée.",
    next: "Corriger la colonne action.",
  },
  "delta-delete-unknown": {
    is: "La ligne supprime une clé que personne ne connaît : rien ne change.",
    next: "Vérifier la clé, ou tout livrer une fois.",
  },
  "code-rounded": {
    is: "« {value} » est un code dont un tableur a fait un nombre arrondi ; ses derniers chiffres sont perdus : la ligne est refusée.",
    next: "Extraire de nouveau sans passer par un tableur, ou y déclarer la colonne {column} comme du texte.",
  },
  "code-repaired": {
    is: "Le code « {before} » a été lu « {after} ».",
    next: "Corriger le code dans la source.",
  },
  "key-collapsed": {
    is: "La même ligne est déjà ligne {other_line} : une seule compte.",
    next: "Rien à faire.",
  },
  "key-contradicting": {
    is: "Une autre ligne de même clé (ligne {other_line}) la contredit ({columns}) : les deux sont refusées.",
    next: "N'en garder qu'une dans la source.",
  },
  "kept-from-previous": {
    is: "La ligne est refusée : ce que l'on savait de cette clé reste en vigueur.",
    next: "Corriger la ligne refusée et livrer de nouveau.",
  },
  "owner-conflict": {
    is: "La source {owner} possède déjà cette clé : elle la garde.",
    next: "Décider laquelle des deux sources doit la livrer.",
  },
  "reference-unknown": {
    is: "{column} « {value} » ne correspond à rien dans {table}.",
    next: "Corriger le code, ou livrer ce qu'il désigne.",
  },
  "exchange-programme-unknown": {
    is: "Le programme d'échange « {programme} » est inconnu : ni sens ni période n'en sont déduits.",
    next: "Renseigner le sens et la période, ou faire ajouter le programme à la nomenclature.",
  },
  "group-in-two-spaces": {
    is: "Le groupe est dans plusieurs espaces sans relation porteur/porté : {spaces}.",
    next: "Déclarer la relation porteur/porté, ou séparer les groupes.",
  },
  "course-key-collision": {
    is: "L'élément porte la clé de l'espace à distance de {remote} : les deux sont retenus.",
    next: "Faire changer l'un des deux codes, ou le suffixe dans la configuration.",
  },
  "carrier-cycle": {
    is: "L'élément est porté par {carrier}, qui finit par être porté par lui.",
    next: "Faire corriger la relation par la scolarité.",
  },
};

/** Gravité d'un problème. */
export const severities: Words["severities"] = { error: "erreur", warning: "avertissement", note: "note" };

/** Pourquoi une livraison ne peut pas être lue. */
export const unreadable: Words["unreadable"] = {
  "nothing-there": "il n'y a rien à cet endroit",
  "no-folder": "une partie du chemin n'est pas un dossier",
  "link-loop": "un lien ramène à lui-même",
  "not-allowed": "cet utilisateur n'y a pas accès",
  "neither-file-nor-folder": "ce n'est ni un fichier ni un dossier",
  "no-table": "elle ne contient aucune table",
  "archive-not-zip": "ce n'est pas un zip",
  "archive-truncated": "la fin du zip manque",
  "archive-damaged": "le zip est abîmé",
  "archive-encrypted": "le zip est protégé par un mot de passe",
  "archive-unsupported": "le zip est fait d'une façon qui n'est pas lue",
  "archive-duplicate-name": "le zip contient deux fichiers du même nom",
  "archive-path-escape": "un chemin du zip mène hors de son dossier",
  "archive-bomb": "le zip déballé prendrait une place démesurée",
};

/** Ce qu'il faut dans une colonne. */
export const columnTypes: Words["columnTypes"] = {
  code: "un code",
  text: "un texte",
  choice: "une valeur de la liste",
  integer: "un nombre entier, zéro ou plus",
  flag: "oui ou non",
  day: "un jour (AAAA-MM-JJ)",
  year: "une année",
  instant: "une date et une heure (ISO 8601)",
};
