/** Settings from one place. */
export interface Layer {
  /** What a person is told of where a setting came from. */
  readonly origin: (path: string) => string;
  readonly values: ReadonlyMap<string, unknown>;
}
