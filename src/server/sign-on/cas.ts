import { readCasAnswer } from "./read-cas-answer.ts";
import { signOnRefused, signOnUnreachable } from "./sign-on-errors.ts";
import type { Trip, Way } from "./way.ts";

/** Service tickets only: what proxies get begins otherwise. */
const TICKET = /^ST-[\w.:-]{1,250}$/;

const LONGEST_WAIT_MS = 10_000;
const LONGEST_ANSWER = 65_536;

/** CAS 3.0 at an address such as `https://cas.univ.example/cas`. */
export function casWay(address: string): Way {
  const root = address.replace(/\/+$/, "");
  return {
    protocol: "cas",
    begin: (trip) => Promise.resolve(withQuery(`${root}/login`, { service: serviceOf(trip) })),
    secretOf: (returned) => returned.searchParams.get("journey"),
    finish: async (trip, returned) => {
      const ticket = returned.searchParams.get("ticket") ?? "";
      if (!TICKET.test(ticket)) throw signOnRefused("there is no service ticket");
      // Only `serviceValidate`: it refuses proxy tickets, and a ticket for any service but this very one.
      const asked = withQuery(`${root}/p3/serviceValidate`, { service: serviceOf(trip), ticket });
      return { username: readCasAnswer(await readText(asked)), idToken: null };
    },
    end: ({ returnAddress }) => Promise.resolve(withQuery(`${root}/logout`, { service: returnAddress })),
  };
}

/** Who we are to CAS, the same to the letter when beginning and when asking: with the secret, so that a ticket fits one journey. */
function serviceOf({ returnAddress, secret }: Trip): string {
  return withQuery(returnAddress, { journey: secret }).href;
}

function withQuery(address: string, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

async function readText(url: URL): Promise<string> {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    if (!response.ok || response.body === null) throw signOnUnreachable(new Error(`status ${response.status}`));
    let text = "";
    for await (const piece of response.body.pipeThrough(new TextDecoderStream("utf-8", { fatal: true }))) {
      text += piece;
      if (text.length > LONGEST_ANSWER) throw signOnUnreachable(new Error("the answer has no end"));
    }
    return text;
  } catch (cause) {
    throw signOnUnreachable(cause);
  }
}
