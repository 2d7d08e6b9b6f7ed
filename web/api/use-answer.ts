import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useSpeech } from "../speech/speech-context.tsx";
import { call } from "./call.ts";
import type { AnswerOf, OperationName, RequestOf } from "./operation-types.ts";

/** How an answer is asked for and kept: by operation, request and language. */
export function answerOptions<Name extends OperationName>(name: Name, request: RequestOf<Name>, locale: string) {
  return queryOptions({
    queryKey: [name, request, locale],
    queryFn: () => call(name, request),
  });
}

/** The answer of an operation that looks, kept for a while and shared between the parts of a screen. */
export function useAnswer<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  settings: { readonly isWanted?: boolean; readonly everyMs?: number } = {},
): UseQueryResult<AnswerOf<Name>> {
  const { locale } = useSpeech();
  const { isWanted = true, everyMs = false } = settings;
  return useQuery({ ...answerOptions(name, request, locale), enabled: isWanted, refetchInterval: everyMs });
}
