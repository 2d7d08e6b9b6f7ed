import type { Words } from "../words.ts";

/** Ce qu'un plan dit de ses changements. */
export const changes: Words["changes"] = {
  reasons: {
    "new-in-source": "nouveau dans la source",
    "source-changed": "modifié dans la source",
    "place-changed": "changé de place dans l'offre de formation",
    "archived-code-vanished": "archivé : le code a disparu de la source",
    "archived-became-carried": "archivé : l'élément est désormais porté par un autre",
    "archived-no-longer-taught": "archivé : l'élément n'est plus enseigné",
    returned: "revenu dans la source",
    "registration-gone": "l'inscription n'existe plus",
    "moved-to-another-space": "mène désormais à un autre espace",
    "account-replaced": "un autre compte de la personne prend sa place",
    "group-gone": "le groupe n'existe plus",
    "planning-gone": "la planification n'existe plus",
    "account-gone": "le compte numérique n'existe plus",
    "account-inactive": "le compte numérique n'est plus actif",
    "grace-over": "le délai de grâce est passé",
    "element-suspended": "l'élément est suspendu",
    "no-longer-needed": "devenu inutile",
    "method-lost": "la méthode d'inscription a changé",
    "idnumber-altered": "quelqu'un a modifié le numéro d'identification de l'espace",
    "code-changed": "le code a changé : une personne a dit que c'est le même espace",
    "by-hand": "fait à la main",
    undo: "annulation d'une exécution",
  },
  held: {
    "too-many-removals": {
      is: "Trop de retraits d'un coup dans cette composante ou cette étape.",
      next: "Comparer avec la livraison, puis approuver ces changements, ou faire corriger la source.",
    },
    "removes-everything": {
      is: "Tout ce que nous avons ici disparaîtrait.",
      next: "Vérifier que la livraison est complète avant d'approuver.",
    },
    "last-teacher": {
      is: "L'espace perdrait son dernier enseignant.",
      next: "Faire planifier un autre enseignant, ou approuver ce retrait.",
    },
    "carrier-cycle": {
      is: "Une relation porteur/porté tourne en boucle : rien n'est retiré à ces éléments.",
      next: "Faire corriger la relation porteur/porté par la scolarité.",
    },
    "course-key-collision": {
      is: "Un élément porte la clé de l'espace à distance d'un autre.",
      next: "Faire changer l'un des deux codes, ou le suffixe dans la configuration.",
    },
    "perhaps-moved": {
      is: "Le code a disparu, et un nouvel espace ressemble à celui-ci : il a peut-être seulement changé de code.",
      next: "Lancer passerelle moved, puis accepter ou refuser.",
    },
    "new-space-in-use": {
      is: "Cet espace devait continuer sous un nouveau code, mais des personnes travaillent déjà dans le nouvel espace.",
      next: "Recopier dans le nouvel espace ce qui manque, puis refuser avec passerelle moved refuse.",
    },
    "file-mostly-refused": {
      is: "Trop de lignes du fichier ont été refusées pour se fier à ce qui y manque.",
      next: "Corriger les lignes refusées et livrer de nouveau.",
    },
    "source-shrunk": {
      is: "Un fichier a beaucoup moins de lignes que la dernière fois.",
      next: "Vérifier que l'extraction est complète, puis livrer de nouveau ou approuver.",
    },
    "source-older": {
      is: "Un fichier a été extrait avant le dernier reçu.",
      next: "Livrer la dernière extraction, ou approuver si celle-ci est la bonne.",
    },
    "source-other-year": {
      is: "Un fichier parle d'une autre année universitaire que le précédent.",
      next: "Si l'année a bien changé, approuver ; sinon livrer la bonne année.",
    },
    "canary-failed": {
      is: "Dans la composante témoin, trop de changements ont échoué : le reste attend.",
      next: "Lire les échecs de cette exécution, réparer ce qu'ils disent, puis relancer.",
    },
    "canary-not-made": {
      is: "Dans la composante témoin, des changements faits ne se retrouvent pas sur la plateforme : le reste attend.",
      next: "Regarder ces espaces sur la plateforme et les échecs de l'exécution, puis relancer.",
    },
    "canary-others": {
      is: "Dans la composante témoin, des inscriptions qui ne sont pas les nôtres ont disparu ou changé : le reste attend.",
      next: "Demander qui y travaillait à ce moment ; si c'était une personne, relancer, sinon prévenir le support.",
    },
  },
  actions: {
    create: "créer",
    update: "modifier",
    suspend: "suspendre",
    restore: "rétablir",
    remove: "retirer",
    archive: "archiver",
    clear: "faire place",
    move: "changer de code",
    "move-back": "rendre son code",
    refill: "remettre en place",
  },
  kinds: {
    category: "catégories",
    course: "espaces de cours",
    user: "personnes",
    cohort: "cohortes",
    "cohort-member": "membres de cohorte",
    grouping: "groupements",
    group: "groupes",
    enrolment: "inscriptions",
    membership: "membres de groupe",
    binding: "liaisons de cohortes",
  },
  stale: {
    "later-snapshot": "une livraison plus récente a été lue",
    "applied-since": "une autre exécution a modifié la plateforme",
    "policy-changed": "la politique a été modifiée",
    "move-decided": "une décision a été prise sur un code modifié",
  },
};
