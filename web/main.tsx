import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { makeAnswers } from "./api/answers.ts";
import { answerOptions } from "./api/use-answer.ts";
import { languageOf, startLocale } from "./speech/language.ts";
import { router } from "./router.tsx";
import { SpeechProvider } from "./speech/speech-context.tsx";
import { theme } from "./style/theme.ts";
import "./style/index.css";

/** The start of the screens. What the first one needs is asked for at once, not one after the other. */
const answers = makeAnswers();
const locale = startLocale();
document.documentElement.lang = locale;
void languageOf(locale);
void router.load();
if (location.pathname !== "/sign-in") void answers.prefetchQuery(answerOptions("readAccount", {}, locale));

const root = document.querySelector("#root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={answers}>
          <Suspense>
            <SpeechProvider>
              <RouterProvider router={router} />
            </SpeechProvider>
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
