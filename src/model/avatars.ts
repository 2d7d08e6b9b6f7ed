/** Why a picture of a person is not sent to the platform. */
export const AVATAR_REFUSALS = [
  /** Its name is not a person's code and the ending of an image. */
  "name",
  /** Another picture of the same person came before it. */
  "twice",
  "too-large",
  /** What is in it is no image, whatever its name says. */
  "no-image",
  /** An image that the platform cannot use: it would take the old one away and say that all is well. */
  "type-not-taken",
  /** Nobody of that code has an account that is ours and in use. */
  "no-account",
  "no-consent",
  /** Somebody has put another picture there. */
  "own-picture",
  /** Somebody has taken ours away there. */
  "removed-by-hand",
  /** The platform says no. */
  "refused",
] as const;
export type AvatarRefusal = (typeof AVATAR_REFUSALS)[number];
