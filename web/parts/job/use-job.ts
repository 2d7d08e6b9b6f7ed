import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { JobDocument } from "../../../src/contract/api/documents/job.ts";
import { addressOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";

const ENDED: readonly JobDocument["status"][] = ["done", "failed", "stopped"];

/** Whether a job will not change any more. */
export function hasEnded({ status }: JobDocument): boolean {
  return ENDED.includes(status);
}

/** How a job stands, as it goes on. The browser takes the thread up again by itself when it breaks; the end refreshes all that is shown. */
export function useJob(job: string): JobDocument | undefined {
  const first = useAnswer("readJob", { path: { job } });
  const [told, setTold] = useState<JobDocument | undefined>(undefined);
  const kept = useQueryClient();
  const isOver = first.data !== undefined && hasEnded(first.data);
  useEffect(() => {
    if (isOver || first.data === undefined) return undefined;
    const events = new EventSource(addressOf("followJob", { path: { job } }));
    events.addEventListener("message", ({ data }: MessageEvent<string>) => {
      // The server checks each event against the schema of this type.
      const next = JSON.parse(data) as JobDocument;
      setTold(next);
      if (!hasEnded(next)) return;
      events.close();
      void kept.invalidateQueries();
    });
    return () => events.close();
  }, [job, isOver, first.data === undefined, kept]);
  return told ?? first.data;
}
