import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ReplyCard } from "../../parts/reply/reply-card.tsx";
import { useAsker } from "../../parts/reply/use-asker.ts";
import type { Question } from "./question.ts";

/** The answer as a reply to copy, as the server writes it for whoever asked. */
export function WhyReply({ asked, kind }: { readonly asked: Question; readonly kind: WhyAnswer["kind"] }): ReactNode {
  const [to, choose] = useAsker(kind === "activity" ? "teacher" : "student");
  const { data, error, refetch } = useAnswer("askWhy", { query: { ...asked, reply: to } });
  const reply = Array.isArray(data) ? null : data?.reply;
  return <ReplyCard from={{ data: reply, error, refetch }} to={to} choose={choose} />;
}
