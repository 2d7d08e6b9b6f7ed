import { readFile, stat } from "node:fs/promises";
import { YAMLParseError, parse } from "yaml";
import { OperatorError } from "../../model/errors.ts";
import type { Layer } from "./layer.ts";
import { byPath } from "./paths.ts";

/** Settings that are secrets, and addresses that may hold one. */
const SECRETS = ["sign_on.oidc.client_secret", "moodle.token"];
const ADDRESSES = ["database_url", "moodle.database_url"];

/** Settings of a configuration file. OperatorError when it cannot be read, or holds a secret that others may read. */
export async function readFileLayer(file: string): Promise<Layer> {
  const tree = parseTree(await readText(file), file);
  const values = byPath(tree);
  const isSecret =
    ADDRESSES.some((path) => holdsPassword(values.get(path))) ||
    SECRETS.some((path) => typeof values.get(path) === "string");
  if (isSecret) await requirePrivate(file);
  return { origin: () => file, values };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new OperatorError(`The configuration file ${file} cannot be read.`, {
      code: "config-unreadable",
      facts: { file },
      next: "Name a file that exists and that this user may read.",
      cause,
    });
  }
}

function parseTree(text: string, file: string): object {
  const tree = parseYaml(text, file) ?? {};
  if (typeof tree === "object" && !Array.isArray(tree)) return tree;
  throw new OperatorError(`The configuration file ${file} holds no settings.`, {
    code: "config-unreadable",
    facts: { file },
    next: "Write one `name: value` a line.",
  });
}

function parseYaml(text: string, file: string): object | string | number | boolean | null {
  try {
    return parse(text);
  } catch (cause) {
    const where = cause instanceof YAMLParseError ? cause.message.split("\n")[0] : "";
    throw new OperatorError(`The configuration file ${file} is not YAML: ${where}`, {
      code: "config-unreadable",
      facts: { file, said: where ?? "" },
      next: "Correct the line named.",
      cause,
    });
  }
}

function holdsPassword(url: unknown): boolean {
  return typeof url === "string" && URL.canParse(url) && new URL(url).password !== "";
}

async function requirePrivate(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o077) === 0) return;
  throw new OperatorError(`The configuration file ${file} holds a secret, and others may read it.`, {
    code: "config-readable-by-others",
    facts: { file },
    next: `Run chmod 600 ${file}, or give the secret in the environment instead.`,
  });
}
