import type { SignOnSettings } from "../../infra/config/index.ts";
import { casWay } from "./cas.ts";
import { OidcWay } from "./oidc.ts";
import type { Way } from "./way.ts";

/** Made once for each configuration: a way knows the provider that it has looked up. */
const MADE = new WeakMap<SignOnSettings, readonly Way[]>();

/** The ways in by the university's sign-on that are configured. */
export function waysOf(settings: SignOnSettings): readonly Way[] {
  const ways = MADE.get(settings) ?? makeWays(settings);
  MADE.set(settings, ways);
  return ways;
}

function makeWays({ oidc, cas }: SignOnSettings): readonly Way[] {
  const { issuer, client_id } = oidc;
  return [
    ...(issuer === null || client_id === null ? [] : [new OidcWay({ ...oidc, issuer, client_id })]),
    ...(cas.address === null ? [] : [casWay(cas.address)]),
  ];
}
