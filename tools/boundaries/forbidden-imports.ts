import type { Room } from "./import-table.ts";
import type { ResolvedImport, SourceFile } from "./read-tree.ts";
import { mayImport, placeOf, type Place } from "./rooms.ts";

/**
 * Every import that the table forbids, each as a sentence that names file and line. Tests sit on every floor at once:
 * they import what they like, and only who is named for it imports from them.
 */
export function forbiddenImports(files: readonly SourceFile[], table: readonly Room[]): readonly string[] {
  return files.filter((file) => !isTest(file.path)).flatMap((file) => faultsOf(file, table));
}

function isTest(file: string): boolean {
  return file.startsWith("test/") || file.endsWith(".test.ts");
}

function faultsOf(file: SourceFile, table: readonly Room[]): readonly string[] {
  const from = placeOf(file.path, table);
  if (from === undefined) return [`${file.path} lives in no room of the import table`];
  return file.imports.flatMap((found) => {
    const fault = faultOf(from, found, table);
    return fault === undefined ? [] : [`${file.path}:${found.line} ${fault}`];
  });
}

/** A folder of `test/` that the table names for a room: what measures may stand on what tests stand on. */
function isLent(file: string, { room }: Place): boolean {
  return room.mayImport.some((name) => name.startsWith("test/") && file.startsWith(`${name}/`));
}

function faultOf(from: Place, found: ResolvedImport, table: readonly Room[]): string | undefined {
  if (found.specifier === null) return "imports something computed: name the module in a plain text";
  if (found.file === undefined) {
    return from.room.packages
      ? undefined
      : `imports ${found.specifier}: ${from.name} imports no package and no node: module`;
  }
  if (isTest(found.file))
    return isLent(found.file, from) ? undefined : `imports ${found.file}: only tests import from tests`;
  const target = placeOf(found.file, table);
  if (target === undefined) return `imports ${found.file}, which lives in no room of the import table`;
  if (mayImport(from, target, table)) return undefined;
  return `imports ${found.file}: ${from.name} may import ${from.room.mayImport.join(", ") || "nothing"}`;
}
