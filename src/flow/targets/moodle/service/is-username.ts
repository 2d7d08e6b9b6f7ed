/** Whether Moodle takes a text for a username; asked for one that it does not take, a call fails as a whole. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9._@-]+$/.test(text);
}
