import { SIGN_ON_PROBLEMS } from "../../../contract/api/documents/access.ts";
import type { AnswerOf } from "../../../contract/api/operations.ts";
import type { Speech } from "../../../contract/words/speech.ts";
import { BugError, OperatorError } from "../../../model/errors.ts";
import { checkSignIn, endSession, findSessions, setPassword } from "../../../ops/access/index.ts";
import { accountDocument } from "../../../presentation/account-document.ts";
import { sessionRow } from "../../../presentation/session-row.ts";
import type { Handlers } from "../../handler.ts";
import { networkOf } from "../../identity/network-of.ts";
import { addressOfWay } from "../../sign-on/address-of-way.ts";
import { signOut } from "../../sign-on/sign-out.ts";
import { startSession } from "../../sign-on/start-session.ts";
import { waysOf } from "../../sign-on/ways.ts";
import { sessionOf } from "./session-of.ts";

/** Signing in and out, and what is one's own. Each looks only at the one who asks, so that no scope is too narrow. */
export const accountHandlers: Handlers<
  "readSignOn" | "signIn" | "readAccount" | "signOut" | "changeOwnPassword" | "readOwnSessions" | "endOwnSession"
> = {
  readSignOn: {
    within: [],
    answer: ({ service, query, speech }) => {
      const { sign_on } = service.installation.settings;
      const outside = waysOf(sign_on).map(({ protocol }) => ({
        protocol,
        label: sign_on[protocol].label,
        address: addressOfWay(protocol),
      }));
      return { password: sign_on.password, problem: problemOf(query.problem, speech), outside };
    },
  },
  signIn: {
    within: [],
    answer: async ({ service, body, request, reply }) => {
      const { store, settings } = service.installation;
      if (!settings.sign_on.password) throw passwordsOff();
      const operator = await checkSignIn({ store, clock: service.clock }, { ...body, address: networkOf(request.ip) });
      return accountDocument(
        await startSession(service, reply, { operator, protocol: "password", idToken: null }),
        settings.policy,
      );
    },
  },
  readAccount: {
    within: [],
    answer: ({ service, request: { identity } }) => {
      if (identity === null) throw new BugError("a caller was admitted whom nobody knows");
      return accountDocument(identity, service.installation.settings.policy);
    },
  },
  signOut: {
    within: [],
    answer: async ({ service, request, reply }) => {
      sessionOf(request);
      return { next: await signOut(service, reply) };
    },
  },
  changeOwnPassword: {
    within: [],
    answer: async ({ service: { installation, clock }, body, request }) => {
      const { caller, session } = sessionOf(request);
      const { store } = installation;
      await checkSignIn(
        { store, clock },
        { name: caller.name, password: body.current, address: networkOf(request.ip) },
      );
      await setPassword({ store }, caller.operator, { password: body.password, keep: session });
      return null;
    },
  },
  readOwnSessions: {
    within: [],
    answer: async ({ service: { installation }, request }) => {
      const { caller, session } = sessionOf(request);
      const sessions = await findSessions(installation.store, caller.operator);
      return { sessions: sessions.map((each) => sessionRow(each, session)) };
    },
  },
  endOwnSession: {
    within: [],
    answer: async ({ service: { installation }, path, request }) => {
      const { caller } = sessionOf(request);
      const ended = await endSession(installation.store, caller.operator, path.session);
      if (ended !== undefined) return null;
      throw new OperatorError(`You have no session ${path.session}.`, {
        code: "session-unknown",
        next: "It has ended already.",
      });
    },
  },
};

function passwordsOff(): OperatorError {
  return new OperatorError("Nobody signs in with a password here.", {
    code: "sign-in-no-password",
    next: "Use the university's sign-on.",
  });
}

/** What the page of signing in tells of a code in its address; nothing of one that is none of these. */
function problemOf(asked: string | undefined, { words, say }: Speech): AnswerOf<"readSignOn">["problem"] {
  const code = SIGN_ON_PROBLEMS.find((known) => known === asked);
  const said = code === undefined ? undefined : words.errors[code];
  return code === undefined || said === undefined ? null : { code, title: say(said.is), next: say(said.next) };
}
