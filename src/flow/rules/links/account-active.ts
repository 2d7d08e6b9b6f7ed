import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const MISSING = broken("account-missing");
const INACTIVE = broken("account-inactive");
const EMAIL_MISSING = broken("account-email-missing");
const STUCK_AT_SIGN_IN: Finding = { kind: "doubt", warnings: ["account-email-missing"] };

/** Link 2: a digital account exists and is active; without e-mail the person is stuck on the profile page at first sign-in. */
export const accountActive: Link = { number: 2, name: "account-active", check, facts };

function check({ registration: { account }, policy }: Grounds): Finding | null {
  if (account === null) return MISSING;
  if (!account.active) return INACTIVE;
  if (account.hasEmail) return null;
  return policy.account_email === "require" ? EMAIL_MISSING : STUCK_AT_SIGN_IN;
}

function facts({ registration }: Subject): readonly FactSeen[] {
  const { account, student } = registration;
  if (account === null) return [{ table: "accounts", key: { person_code: student }, values: { known: false } }];
  return [
    {
      table: "accounts",
      key: { username: account.username },
      values: { username: account.username, active: account.active, email: account.hasEmail },
    },
  ];
}
