import { refused, type Refusal } from "./refusal.ts";

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What a function gives; functions without a value give `null`. */
export function answerOf(value: unknown): Answer {
  return { status: 200, type: "application/json", body: JSON.stringify(value ?? null) };
}

/** How a caller wants to be refused. */
export interface Manner {
  /** JSON was asked for; without it Moodle speaks XML. */
  readonly json: boolean;
  /** The site is set to tell those who develop what went wrong. */
  readonly debugging: boolean;
}

/** A refusal: status 200 too, and no word on which row it was. */
export function refusalAnswer({ said }: Refusal, { json, debugging }: Manner): Answer {
  const { debugging: more, ...plain } = said;
  const told = debugging ? { ...plain, ...more } : plain;
  if (json) return answerOf(told);
  const { exception, errorcode, message } = told;
  const inside = `<ERRORCODE>${errorcode ?? ""}</ERRORCODE>\n<MESSAGE>${message}</MESSAGE>`;
  const body = `<?xml version="1.0" encoding="UTF-8" ?>\n<EXCEPTION class="${exception}">\n${inside}\n</EXCEPTION>\n`;
  return { status: 200, type: "application/xml; charset=utf-8", body };
}

/** The refusal of a token that nobody has. */
export function invalidToken(): Refusal {
  return refused("invalidtoken", "Invalid token - token not found");
}

/** A page for people, where an answer should be. */
export function page(status: number, title: string): Answer {
  const body = `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`;
  return { status, type: "text/html; charset=utf-8", body };
}
