import type { ReactNode } from "react";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { HomeScreen } from "./screens/overview/home-screen.tsx";
import { SignInScreen } from "./screens/sign-in/sign-in-screen.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { ScreenFailure } from "./shell/screen-failure.tsx";
import { SignedIn } from "./session/signed-in.tsx";
import { parseAddress, type Address, writeAddress } from "./shell/address.ts";

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: ScreenFailure, validateSearch: narrowed });
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: SignedIn });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: SignInScreen,
});

const statement = createRoute({
  getParentRoute: () => root,
  path: "/accessibility",
  component: lazyRouteComponent(
    () => import("./screens/accessibility/accessibility-screen.tsx"),
    "AccessibilityScreen",
  ),
});

/** Every screen behind the sign-on, fetched when it is first opened; that where people arrive comes with the start. */
const screens = [
  createRoute({ getParentRoute: () => inside, path: "/", component: HomeScreen }),
  screen("/why", () => import("./screens/why/why-screen.tsx"), "WhyScreen"),
  screen("/runs", () => import("./screens/runs/runs-screen.tsx"), "RunsScreen"),
  screen("/runs/$run", () => import("./screens/runs/run-screen.tsx"), "RunScreen"),
  screen(
    "/runs/$run/compared-with/$other",
    () => import("./screens/runs/comparison/comparison-screen.tsx"),
    "ComparisonScreen",
  ),
  screen("/plan", () => import("./screens/plan/plan-screen.tsx"), "PlanScreen"),
  screen("/plan/$run", () => import("./screens/plan/plan-screen.tsx"), "PlanScreen"),
  screen("/holds", () => import("./screens/holds/holds-screen.tsx"), "HoldsScreen"),
  screen("/drift", () => import("./screens/drift/drift-screen.tsx"), "DriftScreen"),
  screen("/to-mend", () => import("./screens/to-mend/to-mend-screen.tsx"), "ToMendScreen"),
  screen("/decisions", () => import("./screens/decisions/decisions-screen.tsx"), "DecisionsScreen"),
  screen("/spaces", () => import("./screens/spaces/spaces-screen.tsx"), "SpacesScreen"),
  screen("/spaces/$course", () => import("./screens/spaces/space-screen.tsx"), "SpaceScreen"),
  screen("/people", () => import("./screens/people/people-screen.tsx"), "PeopleScreen"),
  screen("/people/$person", () => import("./screens/people/person-screen.tsx"), "PersonScreen"),
  screen("/deliveries", () => import("./screens/deliveries/deliveries-screen.tsx"), "DeliveriesScreen"),
  screen("/deliveries/$delivery", () => import("./screens/deliveries/delivery-screen.tsx"), "DeliveryScreen"),
  screen("/rehearsal", () => import("./screens/rehearsal/rehearsal-screen.tsx"), "RehearsalScreen"),
  screen("/jobs", () => import("./screens/jobs/jobs-screen.tsx"), "JobsScreen"),
  screen("/jobs/$job", () => import("./screens/jobs/job-screen.tsx"), "JobScreen"),
  screen("/settings", () => import("./screens/settings/settings-screen.tsx"), "SettingsScreen"),
  screen("/operators", () => import("./screens/operators/operators-screen.tsx"), "OperatorsScreen"),
  screen("/operators/$operator", () => import("./screens/operators/operator-screen.tsx"), "OperatorScreen"),
  screen("/tokens", () => import("./screens/tokens/tokens-screen.tsx"), "TokensScreen"),
  screen("/audit", () => import("./screens/audit/audit-screen.tsx"), "AuditScreen"),
  screen("/my-courses", () => import("./screens/my-courses/my-courses-screen.tsx"), "MyCoursesScreen"),
  screen("/account", () => import("./screens/account/account-screen.tsx"), "AccountScreen"),
];

/** The addresses of all screens. Each part of an address is plain text, so that it can be read, sent and kept. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, statement, inside.addChildren(screens)]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: "intent",
  scrollRestoration: true,
});

function screen<Name extends string>(
  path: string,
  load: () => Promise<Readonly<Record<Name, () => ReactNode>>>,
  name: Name,
) {
  return createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load, name) });
}

function narrowed(search: Record<string, unknown>): Address {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
}
