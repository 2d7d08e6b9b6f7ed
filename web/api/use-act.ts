import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { call } from "./call.ts";
import type { AnswerOf, OperationName, RequestOf } from "./operation-types.ts";

/** An operation that changes something; everything shown is asked for anew after it. */
export function useAct<Name extends OperationName>(
  name: Name,
): UseMutationResult<AnswerOf<Name>, Error, RequestOf<Name>> {
  const kept = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestOf<Name>) => call(name, request),
    onSuccess: () => kept.invalidateQueries(),
  });
}
