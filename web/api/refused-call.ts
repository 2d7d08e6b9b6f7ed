/** What the server said when it refused a call (RFC 9457), or that it could not be reached. */
export interface Refusal {
  readonly code: string;
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly next: string | null;
}

/** A call that was refused or did not arrive. */
export class RefusedCall extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.title, { cause });
    this.name = "RefusedCall";
    this.refusal = refusal;
  }
}

/** Reads a refusal from a response; one that says nothing readable has only its status. */
export async function refusalOf(response: Response): Promise<RefusedCall> {
  const said: unknown = await response.json().catch(() => null);
  return new RefusedCall({
    code: textOf(said, "code") ?? `http-${response.status}`,
    status: response.status,
    title: textOf(said, "title") ?? "",
    detail: textOf(said, "detail"),
    next: textOf(said, "next"),
  });
}

function textOf(said: unknown, name: string): string | null {
  const value: unknown = typeof said === "object" && said !== null ? Reflect.get(said, name) : undefined;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Whether a call was refused because nobody is signed in, or no longer. */
export function isSignedOut(error: Error | null): boolean {
  return error instanceof RefusedCall && error.refusal.status === 401;
}
