/** What a browser does with redirects and cookies, and nothing else. */
export interface Visit {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  /** Every address that it was sent to on the way. */
  readonly redirects: readonly string[];
}

const MOST_REDIRECTS = 12;

/** A browser without a screen: keeps cookies by host, follows redirects until told where to stop. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes to an address and wherever it leads; stops before an address that begins with `before`. */
  async visit(address: string | URL, before?: string): Promise<Visit> {
    const redirects: string[] = [];
    let url = new URL(address);
    for (let count = 0; count < MOST_REDIRECTS; count += 1) {
      const response = await this.ask(url);
      const location = response.headers.get("location");
      if (location === null) return { url, status: response.status, text: await response.text(), redirects };
      await response.body?.cancel();
      url = new URL(location, url);
      redirects.push(url.href);
      if (before !== undefined && url.href.startsWith(before))
        return { url, status: response.status, text: "", redirects };
    }
    throw new Error(`redirects without end: ${redirects.join(" ")}`);
  }

  /** One call, with the cookies of its host; those of the answer are kept. */
  async ask(url: URL, options: RequestInit = {}): Promise<Response> {
    const held = this.#cookies.get(url.host) ?? new Map<string, string>();
    const cookie = [...held].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie === "" ? {} : { cookie }), ...Object.fromEntries(new Headers(options.headers)) };
    const response = await fetch(url, { ...options, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keep(held, line);
    this.#cookies.set(url.host, held);
    return response;
  }

  /** Sends what a page of a site sends from itself; follows no redirect. */
  send(address: string | URL, method: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const url = new URL(address);
    const headers = { origin: url.origin, "sec-fetch-site": "same-origin" };
    return this.ask(url, { method, headers, ...(form === undefined ? {} : { body: new URLSearchParams(form) }) });
  }

  /** What it holds for a host; undefined where there is none. */
  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name);
  }
}

function keep(held: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf("="));
  const isGone = attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
  if (isGone) held.delete(name);
  else held.set(name, pair.slice(pair.indexOf("=") + 1));
}
