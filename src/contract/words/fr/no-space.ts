import type { Words } from "../words.ts";

/** Pourquoi un élément n'a pas d'espace de cours à lui. */
export const noSpace: Words["noSpace"] = {
  "element-unknown": {
    is: "Le code {element} n'est plus, ou n'est pas, dans l'offre de formation.",
    next: "Demander à la scolarité si le code a été retiré exprès, changé ou retiré par erreur : remis dans la source, l'espace revient tel qu'il était. Au besoin la scolarité s'adresse à la direction des études, puis à la direction du système d'information.",
  },
  "carrier-cycle": {
    is: "L'élément {element} est pris dans une relation porteur/porté qui tourne en boucle.",
    next: "La scolarité corrige la relation porteur/porté.",
  },
  carried: {
    is: "L'élément {element} est porté par {host} : ses étudiants et ses enseignants sont dans l'espace de {host}.",
    next: "Rien à faire si la mutualisation est voulue ; sinon la scolarité retire la relation, et l'espace revient.",
  },
  "element-technical": {
    is: "L'élément {element} est technique : il n'est pas enseigné et n'a pas d'espace.",
    next: "La scolarité retire la mention technique si c'est une erreur.",
  },
  "element-closed": {
    is: "L'élément {element} est fermé.",
    next: "La scolarité rouvre l'élément s'il est enseigné cette année.",
  },
  "no-group-no-load": {
    is: "L'élément {element} n'a ni groupe ni heures d'enseignement.",
    next: "La scolarité crée un groupe ou saisit les heures d'enseignement.",
  },
};
