import { SaxesParser } from "saxes";
import { signOnRefused } from "./sign-on-errors.ts";

const CAS = "http://www.yale.edu/tp/cas";

/** What a CAS server answers about a ticket. */
interface CasAnswer {
  readonly users: readonly string[];
  readonly failures: readonly string[];
  readonly proxies: number;
}

/**
 * The username in an answer of `serviceValidate` (CAS protocol 3.0). OperatorError `sign-on-refused` for everything but one success
 * with one user and no proxy; names count with their namespace and their place, so that no attribute can pass for the user.
 */
export function readCasAnswer(xml: string): string {
  const { users, failures, proxies } = parseAnswer(xml);
  const [user = ""] = users;
  if (failures.length > 0) throw signOnRefused(failures.join(", "));
  if (proxies > 0) throw signOnRefused("the ticket came through a proxy");
  if (users.length !== 1 || user.trim() === "") throw signOnRefused("the answer names nobody, or several");
  return user.trim();
}

const SUCCESS = "serviceResponse/authenticationSuccess";

function parseAnswer(xml: string): CasAnswer {
  const users: string[] = [];
  const failures: string[] = [];
  let proxies = 0;
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw signOnRefused("the answer is no XML", error);
  });
  parser.on("doctype", () => {
    throw signOnRefused("the answer declares entities");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    path.push(uri === CAS ? local : `{${uri}}${local}`);
    const place = path.join("/");
    if (place === `${SUCCESS}/user`) users.push("");
    if (place === `${SUCCESS}/proxies/proxy`) proxies += 1;
    if (place === "serviceResponse/authenticationFailure") failures.push(attributes["code"]?.value ?? "failure");
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
  return { users, failures, proxies };

  function addText(text: string): void {
    if (path.join("/") === `${SUCCESS}/user`) users.push((users.pop() ?? "") + text);
  }
}
