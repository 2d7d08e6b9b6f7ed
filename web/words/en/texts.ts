import type { WebWords } from "../web-words.ts";
import { access, accessibility, courses } from "./access.ts";
import { common, list, states } from "./parts.ts";
import { groups, screenNames, shell, themes } from "./shell.ts";
import { jobKinds, jobs, jobStatuses } from "./jobs.ts";
import { drift, plan } from "./plan.ts";
import { failureCodes, runs } from "./runs.ts";
import { actFields, acts } from "./acts.ts";
import { deliveries, healthStatuses, mending, rehearsal } from "./mending.ts";
import { fields, values } from "./fields.ts";
import { moved, moveStatuses } from "./moved.ts";
import { comparison } from "./comparison.ts";
import { past } from "./past.ts";
import { overview } from "./overview.ts";
import { signIn } from "./sign-in.ts";
import { accountStates, people, spaces } from "./spaces.ts";
import { askers, replies } from "./replies.ts";
import { symptoms, verdicts } from "./symptoms.ts";
import { why } from "./why.ts";

/** Every text that belongs to the screens alone. */
export const texts: WebWords = {
  shell,
  groups,
  screens: screenNames,
  themes,
  states,
  list,
  common,
  signIn,
  overview,
  symptoms,
  verdicts,
  replies,
  askers,
  past,
  comparison,
  moved,
  acts,
  actFields,
  moveStatuses,
  why,
  fields,
  values,
  access,
  courses,
  accessibility,
  mending,
  deliveries,
  rehearsal,
  spaces,
  people,
  accountStates,
  runs,
  failureCodes,
  plan,
  drift,
  jobs,
  jobKinds,
  jobStatuses,
  healthStatuses,
};
