/** L'écran de connexion. */
export const signIn = {
  title: "Se connecter",
  lead: "Passerelle tient la plateforme de cours fidèle à la scolarité, et dit pourquoi.",
  name: "Nom d'opérateur",
  password: "Mot de passe",
  submit: "Se connecter",
  or: "ou avec un compte de l'université",
  with: "Continuer avec {name}",
  show: "Montrer le mot de passe",
} as const;
