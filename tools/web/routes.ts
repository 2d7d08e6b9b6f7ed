import { methodOf } from "../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../src/contract/api/operations.ts";

/** Method and address of each operation of the contract, as the screens need them. */
export function routes(): Readonly<Record<string, readonly [method: string, address: string]>> {
  return Object.fromEntries(
    Object.entries(OPERATIONS).map(([name, operation]) => [name, [methodOf(operation), operation.address]] as const),
  );
}
