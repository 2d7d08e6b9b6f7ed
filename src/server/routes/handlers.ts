import type { OperationName } from "../../contract/api/operations.ts";
import type { Handlers } from "../handler.ts";
import { accountHandlers } from "./access/account.ts";
import { operatorHandlers } from "./access/operators.ts";
import { deliveryHandlers } from "./deliveries/handlers.ts";
import { helpHandlers } from "./help/handlers.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { overviewHandlers } from "./overview/handlers.ts";
import { peopleHandlers } from "./people/handlers.ts";
import { planHandlers } from "./plans/handlers.ts";
import { runHandlers } from "./runs/handlers.ts";
import { spaceHandlers } from "./spaces/handlers.ts";
import { stateHandlers } from "./state/handlers.ts";
import { whyHandlers } from "./why/handlers.ts";

/** What answers each operation: one that is declared and not answered does not compile. */
export const HANDLERS: Handlers<OperationName> = {
  ...overviewHandlers,
  ...whyHandlers,
  ...helpHandlers,
  ...runHandlers,
  ...planHandlers,
  ...peopleHandlers,
  ...spaceHandlers,
  ...deliveryHandlers,
  ...jobHandlers,
  ...stateHandlers,
  ...accountHandlers,
  ...operatorHandlers,
};
