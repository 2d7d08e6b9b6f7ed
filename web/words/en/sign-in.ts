import type { WebWords } from "../web-words.ts";

/** The sign-on screen. */
export const signIn: WebWords["signIn"] = {
  title: "Sign in",
  lead: "Passerelle keeps the learning platform true to the student records, and says why.",
  name: "Operator name",
  password: "Password",
  submit: "Sign in",
  or: "or with an account of the university",
  with: "Continue with {name}",
  show: "Show the password",
};
