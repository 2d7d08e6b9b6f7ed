/** A time as it is told; null where nobody knows it: that part of its sentence is then left out. */
export function knownTime(iso: string | null, time: (iso: string) => string): string | null {
  return iso === null ? null : time(iso);
}
