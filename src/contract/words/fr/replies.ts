import type { Words } from "../words.ts";

/** Réponses à copier, écrites pour la personne qui a demandé. */
export const replies: Words["replies"] = {
  language: "En français",
  hello: "Bonjour,",
  bye: "Bien cordialement",
  about: "Vous nous écrivez au sujet du cours {course}.",
  since: "Cela vient d'une information datée du {time}.",
  who: "C'est {mender} qui peut le corriger[ : {name}][ ({email})].",
  eachWeek: "{day} de {from} à {until}",
  visible: "La correction se verra après la mise à jour qui la suit[ ; la prochaine est attendue vers le {next}].",
  fresh:
    "Cette réponse repose sur les informations du {time} : si une correction a été faite depuis, elle n'y est pas encore.",
  more: "Si cela ne règle pas la question, répondez à ce message : nous regarderons avec vous.",
  support: "Cours : {course}\nPersonne : {person}\nCe qui est dit : {symptom}\nRésultat : {outcome}",
  link: "{mark} {number}. {link}[ : {code}]",
  noSymptom: "pas de symptôme choisi",
  notTaken:
    "L'inscription dans l'espace de ce cours est transmise à la plateforme[ depuis le {since}], qui ne l'a pas encore prise en compte : elle s'y verra après sa prochaine mise à jour.",
  student: {
    enrolled:
      "Votre inscription dans l'espace de ce cours est en place. Si vous ne le voyez pas, il est peut-être encore caché par l'enseignant, ou écarté par le filtre de votre tableau de bord.",
    "student-unknown": "Votre numéro étudiant ne nous est pas encore parvenu.",
    "account-missing":
      "Votre compte numérique n'existe pas encore : sans lui, la plateforme ne peut pas vous inscrire.",
    "account-inactive": "Votre compte numérique n'est pas actif en ce moment.",
    "account-email-missing": "Votre compte numérique n'a pas d'adresse de courriel, et la plateforme en a besoin.",
    "registration-missing": "Nous ne trouvons pas votre inscription à l'université pour cette année.",
    "registration-cancelled": "Votre inscription à l'université pour cette année apparaît comme annulée.",
    "registration-unpaid": "Votre inscription à l'université pour cette année n'est pas encore complète.",
    "credit-carried-over":
      "Vous avez déjà validé ce cours : aucune inscription n'est prévue cette année. C'est normal.",
    "element-unknown": "Le code de ce cours ne figure pas dans l'offre de formation de cette année.",
    "element-technical": "Ce code ne correspond pas à un cours qui a un espace sur la plateforme.",
    "element-closed": "Ce cours est fermé cette année.",
    "element-suspended": "Ce cours est suspendu pour le moment ; votre accès reviendra de lui-même ensuite.",
    "exchange-outgoing":
      "Votre dossier indique un départ en échange pendant ce cours : votre absence de l'espace est donc attendue. Si vous suivez vraiment ce cours, demandez à l'enseignant de vous inscrire pour un temps limité ; si l'échange est une erreur, signalez-le au bureau des inscriptions.",
    "carrier-cycle": "Ce cours est partagé avec un autre, et ce partage comporte une erreur.",
    "carrier-unusable": "Ce cours est partagé avec un autre, qui n'est pas ouvert cette année.",
    "carried-group-missing": "Ce cours est partagé avec un autre, et vous n'êtes encore dans aucun de ses groupes.",
    "carried-group-without-collection":
      "Ce cours est partagé avec un autre, et votre groupe n'y est pas encore rattaché.",
    "carried-collection-not-shared":
      "Ce cours est partagé avec un autre, et votre groupe ne mène pas encore à l'espace commun.",
    "group-missing": "Votre inscription au cours est bien là, mais sans groupe : c'est le groupe qui ouvre l'espace.",
    "no-group-no-load": "L'espace de ce cours n'existe pas encore : aucun groupe ni aucune heure n'y sont prévus.",
    "remote-element-mismatch":
      "Votre inscription est à distance, et ce cours n'est pas indiqué comme pouvant se suivre à distance.",
    "remote-group-mismatch":
      "Vous avez bien accès à l'espace, mais à aucun groupe : votre groupe et votre inscription ne disent pas la même chose de l'enseignement à distance.",
    "registration-not-delivered": "Nous ne trouvons pas votre inscription à ce cours.",
  },
  teacher: {
    enrolled:
      "Votre inscription comme enseignant dans cet espace est en place. Un espace neuf est caché : vous le voyez grisé, et les étudiants ne le voient qu'une fois que vous l'affichez dans ses paramètres.",
    "account-missing": "Votre compte numérique n'existe pas encore.",
    "account-inactive": "Votre compte numérique n'est pas actif en ce moment.",
    "account-email-missing": "Votre compte numérique n'a pas d'adresse de courriel, et la plateforme en a besoin.",
    "planning-not-from-registrar":
      "La fiche de l'emploi du temps a été créée à part : elle n'est pas reliée à l'offre de formation.",
    "planning-association-only":
      "Votre nom figure sur la fiche de l'emploi du temps, mais aucune séance n'y est planifiée avec vous.",
    "planning-element-obsolete": "La fiche de l'emploi du temps porte sur un cours qui n'a pas d'espace cette année.",
    "planning-missing": "L'emploi du temps ne prévoit aucune séance avec vous pour ce cours.",
    "planning-not-expected":
      "Ce cours est entièrement à distance et n'a pas d'emploi du temps : votre inscription se fait à la main.",
    "carrier-cycle": "Ce cours est partagé avec un autre, et ce partage comporte une erreur.",
    "element-suspended": "Ce cours est suspendu pour le moment ; votre accès reviendra de lui-même ensuite.",
  },
  someFiles:
    "Le dossier de certains étudiants doit d'abord être complété ou vérifié ; chacun peut s'adresser à sa scolarité.",
  aboutStudent: {
    enrolled: "L'inscription de l'étudiant {person} dans l'espace est en place.",
    file: "L'étudiant {person} n'est pas dans l'espace : son dossier doit d'abord être complété ou vérifié. Nous ne pouvons pas en dire plus ici ; l'étudiant peut s'adresser lui-même à ce service.",
    course:
      "L'étudiant {person} n'est pas dans l'espace à cause du cours lui-même, tel que l'offre de formation le décrit.",
    group: "L'étudiant {person} n'est pas dans l'espace, ou pas dans un groupe, parce que son groupe n'y mène pas.",
  },
};
