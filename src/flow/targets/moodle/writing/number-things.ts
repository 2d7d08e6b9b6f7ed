import type { KindName } from "../../../../model/kinds.ts";
import { keyOf, tableOf } from "../../sets/index.ts";
import type { Identity } from "../reading/reader.ts";
import { MOODLE, NUMBERED, type NumberedKind } from "../tables.ts";
import { givenNumbers, knownNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import type { Work } from "./work.ts";

/**
 * Writes Moodle's numbers of things that have come to be into the picture, and gives the changes with them. Asked before a thing is
 * made, it finds those that a process had made before it died: they are then only completed.
 */
export async function numberThings(
  work: Work,
  kind: KindName,
  pending: readonly Pending[],
): Promise<readonly Pending[]> {
  const new_ = pending.filter(({ found }) => found === null);
  if (!isNumbered(kind) || new_.length === 0) return pending;
  const identityOf = await identities(work, kind, new_);
  const given = await givenNumbers(work.reader, kind, new_.map(identityOf));
  const numbered = new Map(
    new_.flatMap((one) => {
      const { text, course } = identityOf(one);
      return given.has([text, course]) ? [[one, given.of([text, course])] as const] : [];
    }),
  );
  await write(
    work,
    kind,
    [...numbered].map(([{ key }, id]) => ({ key, id })),
  );
  return pending.map((one) => {
    const id = numbered.get(one);
    return id === undefined ? one : { ...one, found: { id } };
  });
}

function isNumbered(kind: KindName): kind is NumberedKind {
  return NUMBERED.some((one) => one === kind);
}

async function identities(
  { tx }: Work,
  kind: NumberedKind,
  pending: readonly Pending[],
): Promise<(one: Pending) => Identity> {
  if (kind !== "group" && kind !== "grouping") return ({ key }) => ({ text: String(key[0]), course: null });
  const courses = await knownNumbers(
    tx,
    "course",
    pending.map(({ key }) => [key[0]]),
  );
  return ({ key }) => ({ text: String(key[1]), course: courses.of([key[0]]) });
}

async function write(
  { tx }: Work,
  kind: NumberedKind,
  numbered: readonly { readonly key: readonly string[]; readonly id: number }[],
): Promise<void> {
  const isThing = keyOf(kind).map((column, at) => `t.${column} = n.key->>${at}`);
  await tx.query(
    `update ${tableOf(MOODLE, kind)} t set id = n.id
       from jsonb_to_recordset($1) as n (key jsonb, id bigint) where ${isThing.join(" and ")}`,
    [JSON.stringify(numbered)],
  );
}
