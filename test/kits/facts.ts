import type {
  AccountFacts,
  ActivityCase,
  AdministrativeCase,
  AdministrativeFacts,
  ElementCase,
  ElementFacts,
  GroupFacts,
  PersonFacts,
  PlaceFacts,
  RegistrationCase,
} from "../../src/model/facts.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import type { Teaching } from "../../src/model/teaching.ts";
import { readTeaching } from "../../src/flow/rules/teaching.ts";
import type { Subject } from "../../src/flow/rules/links/link.ts";

/** An element that anybody may take: open, on site, in the first semester. */
export function anElement(fields: Partial<ElementFacts> = {}): ElementFacts {
  return {
    code: "AN-10A",
    name: "Langue Traduction",
    component: "LVE",
    componentName: "Langues vivantes étrangères",
    period: "S1",
    remote: false,
    suspended: false,
    open: true,
    technical: false,
    hours: 0,
    source: "apogee",
    ...fields,
  };
}

/** A group of the element itself, in a collection of its own. */
export function aGroup(fields: Partial<GroupFacts> = {}): GroupFacts {
  return {
    code: "TD1",
    name: "Travaux dirigés 1",
    collection: "COL1",
    collectionName: "Travaux dirigés",
    onElement: true,
    onSpace: true,
    shared: true,
    ...fields,
  };
}

/** A group that says by its name that it is a remote one. */
export function aRemoteGroup(fields: Partial<GroupFacts> = {}): GroupFacts {
  return aGroup({ code: "TDC", name: "TD Cemu", ...fields });
}

/** The case of an element: not carried, taught in one group. */
export function aCase(fields: Partial<ElementCase> = {}): ElementCase {
  const element = fields.element === undefined ? anElement() : fields.element;
  return { code: element?.code ?? "AN-10A", carrier: { kind: "none" }, groups: [aGroup()], ...fields, element };
}

/** The case of an element that another one carries, whose groups both share. */
export function aCarriedCase(
  fields: Partial<ElementCase> & { readonly carriedBy?: ElementFacts | null } = {},
): ElementCase {
  const { carriedBy = anElement({ code: "AN-99Z", name: "Traduction" }), ...more } = fields;
  return aCase({ carrier: { kind: "carried", path: [carriedBy?.code ?? "AN-99Z"], final: carriedBy }, ...more });
}

/** An active account with an e-mail. */
export function anAccount(fields: Partial<AccountFacts> = {}): AccountFacts {
  return { username: "ana", active: true, hasEmail: true, ...fields };
}

/** A paid administrative registration on site. */
export function anAdministrative(fields: Partial<AdministrativeFacts> = {}): AdministrativeFacts {
  return {
    step: "1LANGL",
    version: "701",
    state: "E",
    payment: "P",
    primary: true,
    remote: false,
    exchange: null,
    exchangePeriod: null,
    registeredAt: "2026-07-09T10:00:00+02:00",
    ...fields,
  };
}

/** An administrative registration with its person. */
export function anAdministrativeCase(fields: Partial<AdministrativeCase> = {}): AdministrativeCase {
  return {
    student: "22600001",
    year: "2026",
    registration: anAdministrative(),
    studentKnown: true,
    account: anAccount(),
    source: "apogee",
    ...fields,
  };
}

/** A registration that nothing is wrong with, in group TD1. */
export function aRegistration(fields: Partial<RegistrationCase> = {}): RegistrationCase {
  return {
    student: "22600001",
    year: "2026",
    element: "AN-10A",
    step: "1LANGL",
    version: "701",
    carriedOver: false,
    source: "apogee",
    studentKnown: true,
    account: anAccount(),
    administrative: [anAdministrative()],
    groups: ["TD1"],
    ...fields,
  };
}

/** The default policy with some figures of its own. */
export function aPolicy(fields: Partial<Policy> = {}): Policy {
  return { ...DEFAULT_POLICY, ...fields };
}

/** A registration beside its element: what the chain looks at. */
export function aSubject(
  fields: {
    readonly registration?: Partial<RegistrationCase>;
    readonly element?: ElementCase;
    readonly policy?: Partial<Policy>;
  } = {},
): Subject {
  const policy = aPolicy(fields.policy);
  const teaching = readTeaching(fields.element ?? aCase(), policy);
  return { registration: aRegistration({ element: teaching.code, ...fields.registration }), teaching, policy };
}

/** How an element is taught, by the default policy. */
export function aTeaching(fields: Partial<ElementCase> = {}): Teaching {
  return readTeaching(aCase(fields), DEFAULT_POLICY);
}

/** An activity planned with its teacher on the element as a whole. */
export function anActivity(fields: Partial<ActivityCase> = {}): ActivityCase {
  return {
    activity: "A1",
    staff: "P100",
    origin: "registrar",
    sessions: 12,
    element: "AN-10A",
    group: null,
    source: "apogee",
    account: anAccount({ username: "prof" }),
    cases: [aCase()],
    ...fields,
  };
}

/** A place right below a step of the element's own component. */
export function aPlace(fields: Partial<PlaceFacts> = {}): PlaceFacts {
  return {
    step: "1LANGL",
    version: "701",
    stepName: "Licence 1A LLCE",
    level: "L1",
    component: "LVE",
    componentName: "Langues vivantes étrangères",
    parents: [],
    ...fields,
  };
}

/** An active student's account without names of its own. */
export function aPerson(fields: Partial<PersonFacts> = {}): PersonFacts {
  return {
    username: "ana",
    person: "22600001",
    kind: "student",
    email: "ana@etu.example.org",
    active: true,
    source: "apogee",
    accountFamilyName: null,
    accountFirstName: null,
    familyName: "Müller",
    usualName: null,
    firstName: "Ana",
    chosenFirstName: null,
    ...fields,
  };
}
