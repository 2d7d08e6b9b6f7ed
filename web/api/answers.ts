import { QueryClient } from "@tanstack/react-query";
import { RefusedCall } from "./refused-call.ts";

const FRESH_MS = 20_000;
const TRIES = 2;

/** What keeps answers for a while. A refusal is final; what did not arrive is asked again. */
export function makeAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (tried, error) => tried < TRIES && !(error instanceof RefusedCall && error.refusal.status > 0),
      },
    },
  });
}
