import {
  addOperator,
  AUDIT,
  changeOperator,
  endSessions,
  findOperator,
  findSessions,
  makeToken,
  newPassword,
  OPERATORS,
  revokeToken,
  setPassword,
  TOKENS,
} from "../../../ops/access/index.ts";
import { operatorLine } from "../../../presentation/operator-line.ts";
import { operatorRow } from "../../../presentation/operator-row.ts";
import { sessionRow } from "../../../presentation/session-row.ts";
import type { Handlers } from "../../handler.ts";
import { deskOf } from "./desk-of.ts";

const PLATFORM = ["platform"] as const;

/** Who may sign in, with what, and who did what. */
export const operatorHandlers: Handlers<
  | "listOperators"
  | "readOperator"
  | "addOperator"
  | "changeOperator"
  | "resetPassword"
  | "endOperatorSessions"
  | "listTokens"
  | "makeToken"
  | "revokeToken"
  | "listAudit"
> = {
  listOperators: { within: PLATFORM, answer: () => ({ source: OPERATORS }) },
  readOperator: {
    within: PLATFORM,
    answer: async ({ service, path, request }) => {
      const { store } = service.installation;
      const current = request.identity?.session?.id ?? null;
      const [operator, sessions] = [await findOperator(store, path.operator), await findSessions(store, path.operator)];
      return { ...operatorRow(operator), sessions: sessions.map((session) => sessionRow(session, current)) };
    },
  },
  addOperator: {
    within: PLATFORM,
    answer: async ({ service, body: { display_name: displayName, ...wanted }, caller }) => {
      const password = wanted.origin === "local" ? newPassword() : null;
      const operator = await addOperator(deskOf(service, caller), { ...wanted, displayName }, password);
      return { operator, password };
    },
  },
  changeOperator: {
    within: PLATFORM,
    answer: async ({
      service,
      path: { operator },
      body: { display_name: displayName, ...change },
      caller,
      request,
    }) => {
      await changeOperator(deskOf(service, caller), operator, { ...change, displayName });
      const changed = await findOperator(service.installation.store, operator);
      const { name, roles } = operatorLine(changed);
      request.about = change.assignments === undefined ? name : [name, ...roles].join(" ");
      return operatorRow(changed);
    },
  },
  resetPassword: {
    within: PLATFORM,
    answer: async ({ service, path: { operator }, request }) => {
      request.about = (await findOperator(service.installation.store, operator)).name;
      const password = newPassword();
      await setPassword(service.installation, operator, { password, keep: null });
      return { password };
    },
  },
  endOperatorSessions: {
    within: PLATFORM,
    answer: async ({ service, path: { operator }, request }) => {
      const { store } = service.installation;
      request.about = (await findOperator(store, operator)).name;
      await endSessions(store, operator);
      return null;
    },
  },
  listTokens: { within: PLATFORM, answer: () => ({ source: TOKENS }) },
  makeToken: {
    within: PLATFORM,
    answer: async ({ service, body, caller }) => {
      const { id, secret } = await makeToken(deskOf(service, caller), body);
      return { token: id, secret };
    },
  },
  revokeToken: {
    within: PLATFORM,
    answer: async ({ service, path: { token }, caller }) => {
      await revokeToken(deskOf(service, caller), token);
      return null;
    },
  },
  listAudit: { within: PLATFORM, answer: () => ({ source: AUDIT }) },
};
