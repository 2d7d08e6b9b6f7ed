import { DEFAULT_SETTINGS } from "../../src/infra/config/index.ts";
import { byPath } from "../../src/infra/config/paths.ts";
import { FILE_VARIABLE, variableOf } from "../../src/infra/config/read-environment.ts";
import { CONFIG_SENTENCES } from "./config-sentences.ts";
import { code, page, table } from "./markdown.ts";

const PLACES = `A setting is taken from the last of these places that has it:

1. the default;
2. the file that \`--config\` or \`${FILE_VARIABLE}\` names, else \`passerelle.yaml\` in the folder where the command is given;
3. the environment;
4. an option of the command.

A key that is no setting is an error, with the nearest one that is.
\`passerelle doctor\` and the screen of settings tell what is in force and where each value came from.`;

const SECRETS = `A secret, which is \`sign_on.oidc.client_secret\` or a \`database_url\` with a password, comes from the environment, or from a file that only its owner may read (\`chmod 600\`).`;

const POLICY = `What the rules decide by stands below \`policy\` in the same file, and is told in [the page of the policy](policy.md): \`policy.grace_days\`, or \`${variableOf("policy.grace_days")}\` in the environment.`;

/** The page of everything that can be configured but the policy, with the variable of the environment that sets it. */
export function configPage(): string {
  const defaults = byPath(DEFAULT_SETTINGS);
  return page("Configuration", [
    PLACES,
    table(
      ["Setting", "In the environment", "Default", "What it is"],
      Object.entries(CONFIG_SENTENCES).map(([path, sentence]) => [
        code(path),
        code(variableOf(path)),
        code(JSON.stringify(defaults.get(path))),
        sentence,
      ]),
    ),
    SECRETS,
    POLICY,
  ]);
}
