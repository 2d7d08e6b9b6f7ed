/** Something that hangs on a component, or on none. */
export interface OfComponent {
  readonly component: string | null;
}

/** Whether something is seen by who sees these components, or all of them where `components` is null. */
export function seenBy(components: readonly string[] | null): (thing: OfComponent) => boolean {
  return ({ component }) => components === null || (component !== null && components.includes(component));
}
