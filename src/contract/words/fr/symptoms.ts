import type { Words } from "../words.ts";

/** Ce que les gens disent à l'assistance. */
export const symptoms: Words["symptoms"] = {
  "name-wrong": "mon nom est faux",
  "cannot-log-in": "je n'arrive pas à me connecter",
  "course-moved": "mon cours a été déplacé et renommé",
  "course-missing": "mon cours n'existe pas",
  "not-on-dashboard": "je ne vois pas mon cours sur le tableau de bord",
  "students-see-nothing": "les étudiants ne voient pas mon cours",
  "students-not-enrolled": "des étudiants ne sont pas inscrits dans mon cours",
  "teacher-not-enrolled": "je suis l'enseignant et je n'y suis pas inscrit",
  "wrong-group": "mauvais groupe, ou aucun groupe",
  "bind-cohort": "puis-je lier une cohorte en attendant ?",
  "enrol-by-hand": "puis-je inscrire à la main, ou ouvrir l'auto-inscription ?",
  "participants-block": "le bloc des participants a disparu",
  "group-elsewhere": "le groupe ne peut pas être créé : il existe dans un autre espace",
  "database-failed": "message : la connexion à la base de données a échoué",
  "sign-on-lost": "message : la page d'authentification ne connaît pas la destination",
  "backup-504": "message : erreur 504 pendant une sauvegarde",
  "who-is-enrolled": "qui est inscrit, et comment ?",
};

/** Ce qui peut en être la cause. */
export const causes: Words["causes"] = {
  "account-missing": {
    label: "pas de compte numérique",
    is: "Il n'y a pas de compte numérique pour {person}.",
    next: "Le service administratif de la composante crée le compte.",
  },
  "account-inactive": {
    label: "compte numérique inactif",
    is: "Le compte numérique de {person} n'est pas actif.",
    next: "Le service administratif de la composante réactive le compte.",
  },
  "account-email-missing": {
    label: "compte numérique sans adresse de courriel",
    is: "Le compte {person} n'a pas d'adresse de courriel : la première connexion s'arrête à la page du profil.",
    next: "Le service administratif de la composante ajoute l'adresse au compte.",
  },
  "name-awaits-run": {
    label: "nom déjà corrigé à la source",
    is: "La source dit déjà « {name} » ; la plateforme montre encore « {was} ».",
    next: "Rien à faire : la prochaine mise à jour l'apporte.",
  },
  "name-from-source": {
    label: "nom repris de la source",
    is: "Le nom « {name} » est celui de la source, et chaque mise à jour l'y reprend : il ne se change pas sur la plateforme.",
    next: "Le service administratif de la composante le corrige, et la mise à jour suivante l'apporte.",
  },
  "sign-on-address": {
    label: "adresse de connexion",
    is: "La page d'authentification a été ouverte seule, souvent depuis un moteur de recherche : elle ne sait pas où aller ensuite.",
    next: "Saisir directement l'adresse de la plateforme[ ({address})], l'enregistrer en favori, puis se connecter depuis là.",
  },
  "maintenance-window": {
    label: "maintenance",
    is: "La plateforme peut être indisponible pendant la maintenance[, chaque {periods}]. Cela dure en général moins d'une heure, un peu plus en période de forte activité.",
    next: "Réessayer après ; si cela dure au-delà, écrire à l'assistance avec l'heure et le message.",
  },
  "backup-under-way": {
    label: "sauvegarde en cours",
    is: "La page a cessé d'attendre ; la sauvegarde, elle, continue.",
    next: "Ne pas la relancer : revenir plus tard à la liste des sauvegardes de l'espace.",
  },
  "archived-perhaps-moved": {
    label: "code peut-être changé",
    is: "Le code de {course} a disparu, et un nouvel espace lui ressemble : le code a peut-être seulement changé. Tout est conservé tant que personne n'a tranché.",
    next: "L'assistance de la plateforme compare les deux espaces, puis accepte ou refuse.",
  },
  "archived-became-carried": {
    label: "archivé : désormais porté par un autre",
    is: "{course} est archivé parce que son élément est désormais porté par {host} : le cours se suit dans l'espace de {host}.",
    next: "Rien à faire si c'est voulu ; sinon la scolarité retire la relation, et l'espace revient tel qu'il était.",
  },
  "archived-code-vanished": {
    label: "archivé : code disparu",
    is: "{course} est archivé parce que l'offre de formation ne le demande plus. Rien n'est perdu : l'espace est renommé, caché et rangé dans les archives.",
    next: "La scolarité dit si c'était voulu. Si c'est une erreur, elle remet le code et l'espace revient tel qu'il était ; au besoin elle s'adresse à la direction des études, puis à la direction du système d'information. Si le code a changé, le contenu se recopie dans le nouvel espace.",
  },
  "element-unknown": {
    label: "code inconnu",
    is: "Le code {element} n'est pas dans l'offre de formation.",
    next: "La scolarité vérifie le code.",
  },
  "element-carried": {
    label: "porté par un autre",
    is: "{element} est porté par {host} : tout le monde se retrouve dans l'espace de {host}, et ses groupes y sont aussi.",
    next: "Ouvrir l'espace de {host} ; si la mutualisation est une erreur, la scolarité la retire.",
  },
  "element-technical": {
    label: "élément technique",
    is: "{element} est un élément technique : il n'a pas d'espace de cours.",
    next: "La scolarité retire la mention technique si c'est une erreur.",
  },
  "element-closed": {
    label: "élément fermé",
    is: "{element} est fermé cette année.",
    next: "La scolarité le rouvre s'il est enseigné.",
  },
  "element-without-group": {
    label: "ni groupe ni heures",
    is: "{element} n'a ni groupe ni heures d'enseignement : son espace n'est pas créé.",
    next: "La scolarité crée un groupe ou saisit les heures d'enseignement.",
  },
  "space-hidden": {
    label: "espace caché",
    is: "L'espace {course} est caché : l'enseignant le voit grisé, les étudiants ne le voient pas. Tout espace neuf l'est, jusqu'à ce que l'enseignant le montre.",
    next: "L'enseignant ouvre les paramètres du cours et met la visibilité sur « Afficher ».",
  },
  "dashboard-filter": {
    label: "filtre du tableau de bord",
    is: "Le tableau de bord ne montre qu'une partie des cours : le filtre en écarte, et il n'en tient que douze par page.",
    next: "Choisir « Tous » dans le filtre, regarder aussi les cours masqués, puis les pages suivantes.",
  },
  "course-ended": {
    label: "cours terminé",
    is: "L'espace {course} a une date de fin passée ({time}) : le filtre « En cours » ne le montre plus.",
    next: "Choisir « Passés » ou « Tous » dans le filtre ; l'enseignant peut repousser ou retirer la date de fin.",
  },
  "no-student-enrolled": {
    label: "aucun étudiant inscrit",
    is: "Aucun étudiant n'est inscrit dans {course}.",
    next: "Regarder ensuite pourquoi les étudiants attendus ne sont pas inscrits.",
  },
  "group-not-reached": {
    label: "inscription sans groupe",
    is: "L'inscription pédagogique n'est pas allée jusqu'au groupe[, pour {students} {students|étudiant|étudiants}].",
    next: "La scolarité inscrit jusqu'au groupe.",
  },
  "remote-study": {
    label: "enseignement à distance incohérent",
    is: "L'inscription, l'élément et le groupe ne disent pas la même chose de l'enseignement à distance[, pour {students} {students|étudiant|étudiants}].",
    next: "La scolarité met les trois d'accord.",
  },
  "carrier-relation": {
    label: "porteur et porté",
    is: "L'élément est mutualisé, et le groupe ne mène pas à l'espace du porteur[, pour {students} {students|étudiant|étudiants}].",
    next: "La scolarité inscrit dans un groupe d'une collection attachée au porteur et au porté.",
  },
  "element-suspended": {
    label: "élément suspendu",
    is: "L'élément est suspendu à la source : ses inscriptions le sont aussi[, pour {students} {students|étudiant|étudiants}].",
    next: "La scolarité lève la suspension ; tout redevient actif à la mise à jour suivante.",
  },
  "administrative-registration": {
    label: "inscription administrative",
    is: "Aucune inscription administrative n'est valide cette année[, pour {students} {students|étudiant|étudiants}]. Une inscription annulée puis remplacée ne gêne pas.",
    next: "La scolarité vérifie l'inscription administrative.",
  },
  "exchange-outgoing": {
    label: "échange à l'étranger",
    is: "L'inscription dit un départ en échange sur la période du cours[, pour {students} {students|étudiant|étudiants}] : c'est attendu.",
    next: "Si le cours est vraiment suivi, demander à l'enseignant une inscription à la main, avec une date de fin ; si l'échange est une erreur, le bureau des inscriptions la corrige.",
  },
  "registration-broken": {
    label: "inscription au cours",
    is: "L'inscription ne mène pas à l'espace de cours[, pour {students} {students|étudiant|étudiants}].",
    next: "La chaîne de l'inscription dit où elle s'arrête et qui peut la corriger.",
  },
  "awaits-next-run": {
    label: "en attente de la prochaine mise à jour",
    is: "Tout est en ordre à la source : {course} suivra à la prochaine mise à jour[, attendue vers le {time}].",
    next: "Attendre cette mise à jour.",
  },
  "awaits-platform": {
    label: "pas encore pris par Moodle",
    is: "L'inscription[ dans {course}] est publiée[ depuis le {time}], et Moodle ne l'a pas encore prise.",
    next: "Attendre la prochaine synchronisation de Moodle ; si elle n'a pas lieu, l'assistance de la plateforme regarde sa tâche.",
  },
  "idnumber-altered": {
    label: "numéro d'identification modifié",
    is: "Le numéro d'identification de {course} a été modifié à la main (« {idnumber} »).",
    next: "Ne pas y toucher : la prochaine mise à jour le remet, sauf réglage contraire.",
  },
  "planning-broken": {
    label: "planification de l'enseignant",
    is: "La planification ne mène pas à l'inscription de l'enseignant.",
    next: "Le planificateur vérifie les séances, l'enseignant et l'élément de la fiche.",
  },
  "binding-avoided": {
    label: "mieux vaut l'éviter",
    is: "Une cohorte suit l'inscription administrative, pas les cours choisis : elle ajoute des étudiants qui ne suivent pas le cours, et elle n'a pas de fin. Souvent oubliée, elle reste après la correction.",
    next: "L'assistance peut dire ce qui bloque chaque étudiant et qui peut le corriger. En attendant, inscrire à la main les seuls étudiants concernés, avec une date de fin.",
  },
  "manual-with-end": {
    label: "oui, avec une date de fin",
    is: "Oui, à condition de donner une date de fin. L'inscription automatique vaut mieux : elle ouvre l'accès à ceux qui doivent l'avoir et le retire à ceux qui ne le doivent plus.",
    next: "Mettre une date de fin proche, et faire corriger la cause ; une inscription à la main sans fin figure dans la liste à surveiller.",
  },
  "participants-in-menu": {
    label: "dans le menu de gauche",
    is: "La liste des participants est dans le menu de gauche de l'espace.",
    next: "Ouvrir le menu par le bouton en haut à gauche de la page.",
  },
};
