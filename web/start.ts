import type { QueryClient } from "@tanstack/react-query";
import type { Locale } from "../src/contract/words/locale.ts";
import { answerOptions } from "./api/use-answer.ts";
import { router } from "./router.tsx";
import { languageOf } from "./speech/language.ts";

/** What is there within so many milliseconds is waited for: the first screen is then drawn once, and not in three parts. */
const MOMENT_MS = 400;

/** Asks at once for all that the first screen needs, and waits a moment for it. What fails is told by the screen that wants it. */
export async function start(answers: QueryClient, locale: Locale): Promise<void> {
  const asked = [Promise.resolve(languageOf(locale)), router.load(), firstAnswers(answers, locale)];
  await Promise.race([Promise.allSettled(asked), moment()]);
}

async function firstAnswers(answers: QueryClient, locale: Locale): Promise<void> {
  if (location.pathname === "/sign-in")
    return answers.prefetchQuery(answerOptions("readSignOn", { query: {} }, locale));
  const account = await answers.fetchQuery(answerOptions("readAccount", {}, locale));
  const seesOverview = account.capabilities.some(({ capability }) => capability === "see-overview");
  if (location.pathname === "/" && seesOverview) await answers.prefetchQuery(answerOptions("readOverview", {}, locale));
}

async function moment(): Promise<void> {
  await new Promise((passed) => {
    setTimeout(passed, MOMENT_MS);
  });
}
