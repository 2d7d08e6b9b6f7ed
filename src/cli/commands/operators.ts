import { CAPABILITIES, CAPABILITY_NAMES, type Capability, GIVEN_ROLES, ROLES, type Role } from "../../model/access.ts";
import type { Assignment } from "../../model/caller.ts";
import {
  addOperator,
  changeOperator,
  type Desk,
  endSessions,
  findOperator,
  findOperators,
  makeToken,
  newPassword,
  operatorNamed,
  recordAudit,
  setPassword,
} from "../../ops/access/index.ts";
import { operatorLine } from "../../presentation/operator-line.ts";
import type { Document } from "../../contract/documents/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { choiceError } from "../call-error.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { neededArgument } from "../needed-argument.ts";

const USUAL_DAYS = 365;

type Deed = (call: Call, desk: Desk) => Promise<void>;

/** What `operators` can do. */
const DEEDS: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    add,
    list,
    roles,
    token,
    password,
    "sign-out": signOut,
    block: blockOr(true),
    unblock: blockOr(false),
  }),
);

/** `operators add|list|roles|token|password|sign-out|block|unblock`: who may sign in, and with what programs do. */
export async function operators(call: Call): Promise<ExitCode> {
  const action = argumentOf(call, "action");
  const deed = DEEDS.get(action);
  if (deed === undefined) throw unknownIn(call, "<action>", { written: action, candidates: [...DEEDS.keys()] });
  await inInstallation(call, ({ store }) =>
    deed(call, { store, clock: call.world.clock, author: `${call.world.user} (passerelle)` }),
  );
  return EXIT.done;
}

async function list({ view }: Call, { store }: Desk): Promise<void> {
  const found = await findOperators(store);
  await view.list(
    "operators",
    (async function* () {
      yield* found.map(operatorLine);
    })(),
  );
}

async function add(call: Call, desk: Desk): Promise<void> {
  const { as = [], outside = false, account = null } = call.options;
  const name = neededArgument(call, "name");
  const origin = outside ? "outside" : "local";
  const displayName = argumentOf(call, "label") || name;
  const made = outside ? null : newPassword();
  const assignments = as.map((written) => assignmentOf(call, written));
  const id = await addOperator(desk, { name, displayName, origin, account, assignments }, made);
  await show(call, desk, { done: "added", id, password: made });
}

async function password(call: Call, desk: Desk): Promise<void> {
  const id = await operatorNamed(desk.store, neededArgument(call, "name"));
  const made = newPassword();
  await setPassword(desk, id, { password: made, keep: null });
  await show(call, desk, { done: "password-reset", id, password: made });
}

/** The roles named, and no others from then on. */
async function roles(call: Call, desk: Desk): Promise<void> {
  const id = await operatorNamed(desk.store, neededArgument(call, "name"));
  const assignments = (call.options.as ?? []).map((written) => assignmentOf(call, written));
  await changeOperator(desk, id, { assignments });
  await show(call, desk, { done: "roles-given", id, password: null });
}

async function signOut(call: Call, desk: Desk): Promise<void> {
  const id = await operatorNamed(desk.store, neededArgument(call, "name"));
  await endSessions(desk.store, id);
  await show(call, desk, { done: "signed-out", id, password: null });
}

function blockOr(blocked: boolean): Deed {
  return async (call, desk) => {
    const id = await operatorNamed(desk.store, neededArgument(call, "name"));
    await changeOperator(desk, id, { blocked });
    await show(call, desk, { done: blocked ? "blocked" : "unblocked", id, password: null });
  };
}

async function token(call: Call, desk: Desk): Promise<void> {
  const { may = [], days = USUAL_DAYS } = call.options;
  const operator = neededArgument(call, "name");
  const name = neededArgument(call, "label");
  const capabilities = may.map((written) => capabilityOf(call, written));
  const wanted = { operator: await operatorNamed(desk.store, operator), name, capabilities, days };
  const { secret } = await makeToken(desk, wanted);
  await keepTrack(desk, "token", operator);
  await call.view.show("token", { operator, name, capabilities, days, secret });
}

interface Outcome {
  readonly done: Document<"operator">["done"];
  readonly id: number;
  readonly password: string | null;
}

async function show({ view }: Call, desk: Desk, { done, id, password: made }: Outcome): Promise<void> {
  const operator = operatorLine(await findOperator(desk.store, id));
  await keepTrack(desk, done, operator.name);
  await view.show("operator", { done, operator, password: made });
}

/** Rights given at a terminal are kept track of like those given on a page. */
async function keepTrack({ store, clock, author }: Desk, done: string, subject: string): Promise<void> {
  const operation = `operators ${done}`;
  await recordAudit(store, [
    { at: clock.now(), who: author, address: "terminal", operation, subject, outcome: "done" },
  ]);
}

/** `support`, or `registrar:LVE,SCI`. */
function assignmentOf(call: Call, written: string): Assignment {
  const [role = "", components = ""] = written.split(":", 2);
  if (!isRole(role)) throw unknownIn(call, "--as", { written, candidates: GIVEN_ROLES });
  return { role, components: components.split(",").filter((code) => code !== "") };
}

function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

function capabilityOf(call: Call, written: string): Capability {
  if (isCapability(written)) return written;
  throw unknownIn(call, "--may", { written, candidates: CAPABILITY_NAMES });
}

function isCapability(name: string): name is Capability {
  return Object.hasOwn(CAPABILITIES, name);
}

interface Unknown {
  readonly written: string;
  readonly candidates: readonly string[];
}

function unknownIn({ speech }: Call, name: string, { written, candidates }: Unknown): Error {
  return choiceError(speech, { message: "valueWrong", facts: { name, value: written }, written, candidates });
}
