import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { NameOf } from "../../../src/contract/api/operations.ts";
import { callWork } from "../../api/call.ts";
import type { RequestOf } from "../../api/operation-types.ts";
import { useAddress } from "../../shell/use-address.ts";

/** Long work that was begun from a screen. */
export interface Work<Name extends NameOf<"work">> {
  readonly begin: (request: RequestOf<Name>) => void;
  readonly isBeginning: boolean;
  readonly error: Error | null;
}

/** Begins long work; its job goes into the address, so that it is found again after leaving the screen. */
export function useWork<Name extends NameOf<"work">>(name: Name): Work<Name> {
  const [, change] = useAddress();
  const kept = useQueryClient();
  const work = useMutation({
    mutationFn: (request: RequestOf<Name>) => callWork(name, request),
    onSuccess: ({ job }) => {
      change({ job });
      return kept.invalidateQueries();
    },
  });
  return { begin: (request) => work.mutate(request), isBeginning: work.isPending, error: work.error };
}
