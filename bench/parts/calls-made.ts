/** How many of the calls to a Moodle were of one function. */
export interface CallsMade {
  readonly name: string;
  readonly calls: number;
}

/** The calls that came, by function. */
export function callsMade(came: readonly { readonly name: string }[]): readonly CallsMade[] {
  return [...Map.groupBy(came, ({ name }) => name)].map(([name, calls]) => ({ name, calls: calls.length }));
}

/** As few calls as could make changes of each kind and action. */
export function fewestCalls(planned: readonly { readonly count: number }[], rowsPerCall: number): number {
  return planned.reduce((sum, { count }) => sum + Math.ceil(count / rowsPerCall), 0);
}
