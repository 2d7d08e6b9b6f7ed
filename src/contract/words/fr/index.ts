import type { Words } from "../words.ts";
import { capabilities, roles, scopes } from "./access.ts";
import { chain } from "./chain.ts";
import { changes } from "./changes.ts";
import { commands, options } from "./commands.ts";
import { errors } from "./errors.ts";
import { noSpace } from "./no-space.ts";
import { pathEnds } from "./paths.ts";
import { columnTypes, problems, severities, unreadable } from "./problems.ts";
import { menders, outcomes, reasons, silences, teacherReasons, warnings } from "./reasons.ts";
import { replies } from "./replies.ts";
import { screens } from "./screens.ts";
import { causes, symptoms } from "./symptoms.ts";
import { nextDeeds, watched } from "./watched.ts";

/** Tous les textes en français. */
export const words: Words = {
  capabilities,
  causes,
  chain,
  changes,
  columnTypes,
  unreadable,
  commands,
  errors,
  menders,
  nextDeeds,
  noSpace,
  options,
  outcomes,
  pathEnds,
  problems,
  reasons,
  replies,
  roles,
  scopes,
  screens,
  severities,
  silences,
  symptoms,
  teacherReasons,
  warnings,
  watched,
};
