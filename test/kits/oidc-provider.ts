import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { type Configuration, Provider } from "oidc-provider";

/** A real OpenID provider in which everybody who comes is signed in as `user` at once. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next. */
  user: string;
  /** Claims of everybody beside their username. */
  claims: Readonly<Record<string, unknown>>;
  /** Lets the client have people sent back to an address; nothing is answered before. */
  readonly sendBackTo: (address: string) => void;
}

/** Opens one on a free port for a client; gone after the test. */
export async function openProvider(t: TestContext): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  t.after(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const known: TestProvider = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: "passerelle",
    clientSecret: "a secret: &=%+/",
    user: "alima",
    claims: {},
    sendBackTo: (address) => serveOn(server, known, address),
  };
  return known;
}

function serveOn(server: Server, known: TestProvider, redirectAddress: string): void {
  const provider = new Provider(known.issuer, configurationFor(known, redirectAddress));
  const serve = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") === true) void agree(provider, known, { request, response });
    else void serve(request, response);
  });
}

function configurationFor(known: TestProvider, redirectAddress: string): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: known.clientId,
        client_secret: known.clientSecret,
        redirect_uris: [redirectAddress],
        post_logout_redirect_uris: [new URL("/sign-in", redirectAddress).href],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
    cookies: { keys: ["a key of the test"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username", "uid"] },
    features: {
      devInteractions: { enabled: false },
      // The form alone: a person confirms it, here the test.
      rpInitiatedLogout: {
        logoutSource: (context, form) => {
          context.body = form;
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, preferred_username: subject, ...known.claims }),
    }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers both questions, who one is and whether the client may know it, at once. */
async function agree(
  provider: Provider,
  { user, clientId }: TestProvider,
  { request, response }: Exchange,
): Promise<void> {
  const grant = new provider.Grant({ accountId: user, clientId });
  grant.addOIDCScope("openid profile");
  const grantId = await grant.save();
  const result = { login: { accountId: user }, consent: { grantId } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
