import type { Cause } from "../../../../model/symptoms.ts";
import { applies, type Finding, NOT_SO } from "../finding.ts";
import type { Looked } from "../looked.ts";

/** Causes in a person's account and name. */
export const ACCOUNT_CAUSES = {
  "account-missing": (looked) => (looked.accounts.length === 0 ? ofPerson(looked) : NOT_SO),
  "account-inactive": (looked) =>
    looked.accounts.length > 0 && looked.accounts.every(({ active }) => !active) ? ofPerson(looked) : NOT_SO,
  "account-email-missing": (looked) => {
    const [first] = looked.accounts;
    return first?.active === true && first.email === null ? ofPerson(looked) : NOT_SO;
  },
  "name-awaits-run": ({ accounts: [first] }) =>
    first !== undefined && first.platformName !== null && first.platformName !== first.sourceName
      ? applies({ facts: { name: first.sourceName, was: first.platformName } })
      : NOT_SO,
  "name-from-source": ({ accounts: [first], accountService: who }) =>
    first === undefined ? NOT_SO : applies({ facts: { name: first.sourceName }, who }),
} as const satisfies Partial<Readonly<Record<Cause, (looked: Looked) => Finding>>>;

function ofPerson({ why, accountService: who }: Looked): Finding {
  return applies({ facts: { person: why?.person.code ?? null }, who });
}
