import type { Words } from "../words.ts";

/** Pourquoi une inscription pédagogique mène, ou ne mène pas, à un espace de cours. */
export const reasons: Words["reasons"] = {
  "student-unknown": {
    label: "étudiant absent de la livraison",
    is: "Le numéro étudiant {person} ne figure pas dans la livraison.",
    next: "La scolarité vérifie ce numéro et l'extraction des étudiants.",
  },
  "account-missing": {
    label: "aucun compte numérique",
    is: "{person} n'a pas de compte numérique.",
    next: "Le service administratif de la composante crée le compte numérique.",
  },
  "account-inactive": {
    label: "compte numérique inactif",
    is: "Le compte numérique de {person} n'est pas actif.",
    next: "Le service administratif de la composante réactive le compte numérique.",
  },
  "account-email-missing": {
    label: "compte numérique sans courriel",
    is: "Le compte numérique de {person} n'a pas d'adresse de courriel, et la plateforme en demande une.",
    next: "Le service administratif de la composante ajoute l'adresse au compte numérique.",
  },
  "registration-missing": {
    label: "aucune inscription administrative",
    is: "{person} n'a aucune inscription administrative (IA) pour {year}.",
    next: "La scolarité vérifie l'inscription administrative (IA).",
  },
  "registration-cancelled": {
    label: "inscription administrative annulée",
    is: "Toutes les inscriptions administratives (IA) de {person} pour {year} sont annulées ou résiliées.",
    next: "Si une autre IA devait la remplacer, la scolarité l'enregistre ; sinon, l'absence est attendue.",
  },
  "registration-unpaid": {
    label: "inscription administrative non réglée",
    is: "L'inscription administrative (IA) de {person} pour {year} n'est pas réglée.",
    next: "La scolarité vérifie l'état du paiement de l'IA.",
  },
  "credit-carried-over": {
    label: "acquis d'une année antérieure",
    is: "L'élément {element} est un acquis d'une année antérieure pour {person} : aucune inscription n'est attendue.",
    next: "Rien à faire. Si l'élément est suivi cette année, la scolarité retire l'acquis de l'inscription pédagogique (IP).",
  },
  "element-unknown": {
    label: "élément absent de la livraison",
    is: "L'élément {element} ne figure pas dans la livraison.",
    next: "La scolarité vérifie le code de l'élément dans l'inscription pédagogique (IP) et dans l'offre de formation.",
  },
  "element-technical": {
    label: "élément technique",
    is: "L'élément {element} est technique : il n'a pas d'espace de cours.",
    next: "La scolarité inscrit à l'élément enseigné, ou retire la mention technique si c'est une erreur.",
  },
  "element-closed": {
    label: "élément fermé",
    is: "L'élément {element} est fermé.",
    next: "La scolarité rouvre l'élément s'il est enseigné cette année.",
  },
  "element-suspended": {
    label: "élément suspendu",
    is: "L'élément {element} est suspendu : les inscriptions dans son espace le sont aussi.",
    next: "La scolarité lève la suspension de l'élément s'il est enseigné cette année.",
  },
  "exchange-outgoing": {
    label: "échange sortant",
    is: "{person} est en échange sortant pendant la période de l'élément {element} : aucune inscription n'est attendue.",
    next:
      "Si des cours sont vraiment nécessaires, demander à leurs enseignants une inscription manuelle, dans ces seuls cours et " +
      "avec une date de fin. Si l'échange est coché par erreur, ou l'année au lieu d'un semestre, le bureau des inscriptions le corrige.",
  },
  "carrier-cycle": {
    label: "relation porteur/porté en boucle",
    is: "L'élément {element} est porté par un élément qui finit par le porter à son tour.",
    next: "La scolarité corrige la relation porteur/porté ; d'ici là, rien n'est retiré à ces éléments.",
  },
  "carrier-unusable": {
    label: "élément porteur inutilisable",
    is: "L'élément porteur de {element} est inconnu, fermé, suspendu ou technique.",
    next: "La scolarité corrige l'élément porteur ou la relation porteur/porté.",
  },
  "carried-group-missing": {
    label: "élément porté, sans groupe",
    is: "L'élément {element} est porté, et {person} n'est dans aucun de ses groupes.",
    next: "La scolarité inscrit {person} dans un groupe d'une collection commune au porteur et au porté.",
  },
  "carried-group-without-collection": {
    label: "élément porté, groupe hors collection",
    is: "L'élément {element} est porté, et le groupe de {person} n'est dans aucune collection.",
    next: "La scolarité met ce groupe dans une collection associée au porteur et au porté.",
  },
  "carried-collection-not-shared": {
    label: "élément porté, collection non partagée",
    is: "L'élément {element} est porté, et la collection du groupe de {person} n'est pas associée au porteur et au porté.",
    next: "La scolarité associe la collection aux deux éléments, le porteur et le porté.",
  },
  "group-missing": {
    label: "pas d'inscription jusqu'au groupe",
    is: "L'élément {element} a des groupes, et {person} n'est dans aucun.",
    next: "La scolarité inscrit {person} jusqu'au groupe.",
  },
  "no-group-no-load": {
    label: "ni groupe ni charge d'enseignement",
    is: "L'élément {element} n'a ni groupe ni charge d'enseignement : son espace de cours n'existe pas.",
    next: "La scolarité crée un groupe ou définit les charges d'enseignement de l'élément.",
  },
  "remote-element-mismatch": {
    label: "élément non suivi à distance",
    is: "{person} étudie à distance (IA en télé-enseignement), et l'élément {element} ne se fait pas à distance.",
    next: "La scolarité déclare l'élément « enseignement à distance », ou retire le télé-enseignement de l'IA.",
  },
  "remote-group-mismatch": {
    label: "inscrit, groupe d'un autre mode d'études",
    is: "{person} est dans l'espace {course} mais dans aucun groupe : les siens ne sont pas de son mode d'études.",
    next: "La scolarité choisit un groupe à distance pour une IA en télé-enseignement, un groupe sur place sinon.",
  },
  enrolled: {
    label: "inscrit",
    is: "{person} est dans l'espace {course}.",
    next: "Rien à faire.",
  },
};

/** Pourquoi une activité planifiée inscrit, ou n'inscrit pas, son enseignant. */
export const teacherReasons: Words["teacherReasons"] = {
  "account-missing": {
    label: "aucun compte numérique",
    is: "L'enseignant {person} n'a pas de compte numérique.",
    next: "Le service administratif de la composante crée le compte numérique.",
  },
  "account-inactive": {
    label: "compte numérique inactif",
    is: "Le compte numérique de l'enseignant {person} n'est pas actif.",
    next: "Le service administratif de la composante réactive le compte numérique.",
  },
  "account-email-missing": {
    label: "compte numérique sans courriel",
    is: "Le compte numérique de l'enseignant {person} n'a pas d'adresse de courriel, et la plateforme en demande une.",
    next: "Le service administratif de la composante ajoute l'adresse au compte numérique.",
  },
  "planning-not-from-registrar": {
    label: "fiche créée dans l'emploi du temps seul",
    is: "L'activité {activity} n'existe que dans l'emploi du temps : elle ne vient pas d'un élément de la scolarité.",
    next: "Le planificateur rattache les séances à une fiche issue de la scolarité.",
  },
  "planning-association-only": {
    label: "enseignant associé, sans séance",
    is: "L'enseignant {person} est associé à l'activité {activity}, mais aucune séance n'est planifiée.",
    next: "Le planificateur place au moins une séance avec cet enseignant.",
  },
  "planning-element-obsolete": {
    label: "élément qui n'a plus d'espace",
    is: "L'activité {activity} porte sur l'élément {element}, qui n'a pas d'espace de cours cette année.",
    next: "Le planificateur déplace les séances vers l'élément actuel.",
  },
  "planning-missing": {
    label: "aucune planification",
    is: "Aucune activité planifiée ne relie {person} à l'élément {element}.",
    next: "Le planificateur planifie les séances avec cet enseignant.",
  },
  "planning-not-expected": {
    label: "à distance, sans planification",
    is: "L'élément {element} se fait entièrement à distance : aucune planification n'est attendue.",
    next: "Inscrire l'enseignant à la main, avec une date de fin.",
  },
  "carrier-cycle": {
    label: "relation porteur/porté en boucle",
    is: "L'élément {element} est porté par un élément qui finit par le porter à son tour.",
    next: "La scolarité corrige la relation porteur/porté.",
  },
  "element-suspended": {
    label: "élément suspendu",
    is: "L'élément {element} est suspendu : les inscriptions dans son espace le sont aussi.",
    next: "La scolarité lève la suspension de l'élément s'il est enseigné cette année.",
  },
  enrolled: {
    label: "inscrit",
    is: "L'enseignant {person} est dans l'espace {course}.",
    next: "Rien à faire.",
  },
};

/** Ce que l'on répond quand il n'y a rien à décider. */
export const silences: Words["silences"] = {
  "registration-not-delivered": {
    label: "aucune inscription pédagogique",
    is: "La livraison ne contient aucune inscription pédagogique (IP) de {person} à l'élément {element}.",
    next: "La scolarité inscrit {person} à l'élément, si c'est prévu.",
  },
};

/** Ce qu'une décision signale sans que cela la change. */
export const warnings: Words["warnings"] = {
  "account-email-missing": {
    label: "compte numérique sans courriel",
    is: "Le compte numérique de {person} n'a pas d'adresse : la première connexion s'arrête sur la page de profil.",
    next: "Le service administratif de la composante ajoute l'adresse au compte numérique.",
  },
  "registration-ambiguous": {
    label: "plusieurs IA valides qui se contredisent",
    is: "{person} a plusieurs inscriptions administratives (IA) valides qui diffèrent : sur place et sans échange, par défaut.",
    next: "La scolarité indique l'étape dans l'inscription pédagogique (IP), ou laquelle des IA est la première.",
  },
  w9: {
    label: "groupe d'un autre mode d'études (w9)",
    is: "{person} étudie à distance, et aucun de ses groupes de l'élément {element} n'est un groupe à distance.",
    next: "La scolarité inscrit {person} dans un groupe à distance, s'il en existe un.",
  },
  "planning-on-masked-pseudo-group": {
    label: "séances sur un pseudo-groupe masqué",
    is: "Les séances sont planifiées sur le pseudo-groupe de {element}, qu'un vrai groupe remplace depuis ; elles comptent encore.",
    next: "Le planificateur déplace les séances vers le vrai groupe.",
  },
};

/** Comment une inscription pédagogique se termine. */
export const outcomes: Words["outcomes"] = {
  enrolled: "inscrit",
  "enrolled-without-group": "inscrit sans groupe",
  "not-enrolled": "non inscrit",
};

/** Qui peut corriger. */
export const menders: Words["menders"] = {
  "component-service": "le service administratif de la composante",
  registrar: "la scolarité de la composante",
  planner: "le planificateur de l'emploi du temps",
  "registration-office": "le bureau des inscriptions",
  "study-directorate": "la direction des études",
  "information-systems": "la direction des systèmes d'information",
  "platform-support": "l'assistance de la plateforme",
  nobody: "personne : c'est attendu",
};
