/** Whether a file may be part of a delivery: systems leave their own behind, hidden. */
export function isOurs(name: string): boolean {
  return !name.startsWith(".") && !name.startsWith("_");
}
