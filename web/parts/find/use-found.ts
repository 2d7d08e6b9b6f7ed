import { useQuery } from "@tanstack/react-query";
import { callList } from "../../api/call.ts";

/** A person or a space that was found. */
export interface Found {
  readonly kind: "person" | "space";
  readonly code: string;
  readonly name: string;
  /** What tells two of one name apart. */
  readonly more: string;
  /** The login of a person who has one. */
  readonly username?: string;
  /** Whether a person is no longer delivered. */
  readonly isGone?: boolean;
}

const FEW = 6;

/** The best few people and spaces for a text; none for no text. */
export function useFound(
  text: string,
  finds: readonly ("people" | "spaces")[],
): { readonly found: readonly Found[]; readonly isWaiting: boolean } {
  const asked = useQuery({
    queryKey: ["find", text, finds],
    queryFn: () => find(text, finds),
    enabled: text !== "",
  });
  return { found: text === "" ? [] : (asked.data ?? []), isWaiting: asked.isPending };
}

async function find(text: string, finds: readonly ("people" | "spaces")[]): Promise<readonly Found[]> {
  const lists = await Promise.all(finds.map((what) => (what === "people" ? findPeople(text) : findSpaces(text))));
  return lists.flat();
}

async function findPeople(text: string): Promise<readonly Found[]> {
  const { rows } = await callList("listPeople", {}, { q: text, limit: FEW });
  return rows.map(({ code, family_name, first_name, usernames, component, gone }) => ({
    kind: "person",
    code,
    name: `${first_name} ${family_name}`,
    ...(usernames[0] === undefined ? {} : { username: usernames[0] }),
    isGone: gone,
    more: [...new Set([code, ...usernames, component])].filter((part) => part !== null).join(" · "),
  }));
}

async function findSpaces(text: string): Promise<readonly Found[]> {
  const { rows } = await callList("listSpaces", {}, { q: text, limit: FEW });
  return rows.map(({ course_key, full_name, component }) => ({
    kind: "space",
    code: course_key,
    name: full_name,
    more: [course_key, component].filter((part) => part !== null).join(" · "),
  }));
}
