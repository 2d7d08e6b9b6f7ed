import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** What became of an operator, and their password where one was made. */
export function operatorLines(
  { done, operator, password }: Document<"operator">,
  { say, words }: Teller,
): readonly string[] {
  const { operators } = words.screens;
  const { name, roles } = operator;
  const held = roles.length === 0 ? [] : [say(operators.roles, { roles: roles.join(" ") })];
  return [
    say(operators[done], { name }),
    ...held,
    ...(password === null ? [] : [say(operators.password, { password })]),
  ];
}

/** The token that was made. */
export function tokenLines(
  { operator, name, capabilities, days, secret }: Document<"token">,
  { say, words }: Teller,
): readonly string[] {
  const { operators } = words.screens;
  return [
    say(operators.token, { name, operator, capabilities: capabilities.join(" "), days }),
    say(operators.secret, { secret }),
  ];
}
