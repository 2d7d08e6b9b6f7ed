import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A value that a function takes or gives. */
export interface ValueShape {
  readonly kind: "value";
  readonly type: string;
  readonly allownull: boolean;
  readonly required: "required" | "optional" | "default";
  readonly default?: string | number | boolean | null;
}

/** Values by their names. */
export interface ObjectShape {
  readonly kind: "object";
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required: ValueShape["required"];
  readonly default?: unknown;
}

/** Any number of the same. */
export interface ListShape {
  readonly kind: "list";
  readonly content: Shape;
  readonly required: ValueShape["required"];
  readonly default?: unknown;
}

/** What stands at one place of a call or of an answer. */
export type Shape = ValueShape | ObjectShape | ListShape;

/** The signature of a function: what it takes, and what it gives, if anything. */
export interface Signature {
  readonly type: "read" | "write";
  readonly parameters: ObjectShape;
  readonly returns: Shape | null;
}

/** What a Moodle offers: recorded from a real one, for the functions that Passerelle calls. */
export interface Contract {
  readonly moodle: { readonly release: string; readonly version: string };
  readonly functions: Readonly<Record<string, Signature>>;
}

const FIXTURES = resolve(import.meta.dirname, "../../fixtures/moodle");

/** The recorded signatures. */
export const CONTRACT = readRecorded("ws-contract.json") as Contract;

/** Reads a recording of a real Moodle; whoever reads it knows its shape. */
export function readRecorded(name: string): unknown {
  return JSON.parse(readFileSync(resolve(FIXTURES, name), "utf8"));
}
