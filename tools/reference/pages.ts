import { apiPage } from "./api-page.ts";
import { capabilitiesPage } from "./capabilities-page.ts";
import { cliPage } from "./cli-page.ts";
import { configPage } from "./config-page.ts";
import { formatsPage } from "./formats-page.ts";
import { policyPage } from "./policy-page.ts";
import { problemsPage } from "./problems-page.ts";
import { reasonsPage } from "./reasons-page.ts";
import { SCHEMA_PAGES } from "./schema-pages.ts";

/** Every generated page by its path in docs/reference/. */
export const REFERENCE_PAGES: Readonly<Record<string, () => string>> = {
  "api.md": apiPage,
  "capabilities.md": capabilitiesPage,
  "cli.md": cliPage,
  "config.md": configPage,
  "formats.md": formatsPage,
  "policy.md": policyPage,
  "problems.md": problemsPage,
  "reasons.md": reasonsPage,
  ...SCHEMA_PAGES,
};
