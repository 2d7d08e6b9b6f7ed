import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  fetchUserInfo,
  None,
} from "openid-client";
import type { SignOnSettings } from "../../infra/config/index.ts";
import { signOnRefused, signOnUnreachable } from "./sign-on-errors.ts";
import type { Farewell, Trip, Vouched, Way } from "./way.ts";

const LONGEST_WAIT_S = 10;

/** What is needed to be a client of an OpenID provider. */
export type OidcClient = SignOnSettings["oidc"] & { readonly issuer: string; readonly client_id: string };

/** OpenID Connect by the authorization code with PKCE, state and nonce. The provider is looked up when the first person comes. */
export class OidcWay implements Way {
  readonly protocol = "oidc";
  readonly #client: OidcClient;
  #provider: Promise<Configuration> | undefined;

  constructor(client: OidcClient) {
    this.#client = client;
  }

  async begin({ secret, verifier, nonce, returnAddress }: Trip): Promise<URL> {
    return buildAuthorizationUrl(await this.#reach(), {
      redirect_uri: returnAddress,
      scope: "openid profile",
      state: secret,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
  }

  secretOf(returned: URL): string | null {
    return returned.searchParams.get("state");
  }

  async finish({ secret, verifier, nonce }: Trip, returned: URL): Promise<Vouched> {
    const provider = await this.#reach();
    try {
      const tokens = await authorizationCodeGrant(provider, returned, {
        pkceCodeVerifier: verifier,
        expectedState: secret,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw signOnRefused("there is no identity in the answer");
      const told = usernameIn(claims, this.#client);
      const username = told ?? (await this.#askUsername(provider, tokens.access_token, claims.sub));
      return { username, idToken: tokens.id_token ?? null };
    } catch (cause) {
      throw isOutOfReach(cause) ? signOnUnreachable(cause) : refusalOf(cause);
    }
  }

  /** RP-initiated logout; with its own token the provider has no need to ask who leaves. */
  async end({ idToken, returnAddress }: Farewell): Promise<URL | null> {
    const provider = await this.#reach();
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(provider, {
      post_logout_redirect_uri: returnAddress,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
    });
  }

  async #askUsername(provider: Configuration, accessToken: string, subject: string): Promise<string> {
    const username = usernameIn(await fetchUserInfo(provider, accessToken, subject), this.#client);
    if (username !== undefined) return username;
    throw signOnRefused(`there is no ${this.#client.username_claim} in the answer`);
  }

  async #reach(): Promise<Configuration> {
    this.#provider ??= discover(this.#client);
    try {
      return await this.#provider;
    } catch (cause) {
      // The next person tries again.
      this.#provider = undefined;
      throw signOnUnreachable(cause);
    }
  }
}

async function discover({ issuer, client_id, client_secret }: OidcClient): Promise<Configuration> {
  const url = new URL(issuer);
  // The configuration lets in http for this machine only.
  const execute = url.protocol === "http:" ? [allowInsecureRequests] : [];
  return discovery(url, client_id, undefined, authenticationWith(client_secret), { execute, timeout: LONGEST_WAIT_S });
}

/** How we prove to the provider who we are: in the header, the way that the protocol expects, or in the form where only that is taken. */
function authenticationWith(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const [inHeader, inForm] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (provider, ...rest) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (taken.includes("client_secret_basic") ? inHeader : inForm)(provider, ...rest);
  };
}

function usernameIn(claims: object, { username_claim }: OidcClient): string | undefined {
  const value: unknown = Reflect.get(claims, username_claim);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** No connection, or none in time; all else is an answer that we do not take. */
function isOutOfReach(error: unknown): boolean {
  if (error instanceof ClientError) return error.code === "OAUTH_TIMEOUT" || isOutOfReach(error.cause);
  return error instanceof TypeError && error.message === "fetch failed";
}

function refusalOf(error: unknown): Error {
  if (error instanceof Error && "code" in error && error.code === "sign-on-refused") return error;
  return signOnRefused("the answer is not one to our question", error);
}
