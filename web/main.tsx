import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { makeAnswers } from "./api/answers.ts";
import { startLocale } from "./speech/language.ts";
import { router } from "./router.tsx";
import { SpeechProvider } from "./speech/speech-context.tsx";
import { start } from "./start.ts";
import { keptTheme, showTheme } from "./style/theme.ts";
import "./style/index.css";

/** The start of the screens. */
const answers = makeAnswers();
const locale = startLocale();
document.documentElement.lang = locale;
showTheme(keptTheme());
const page = document.querySelector("#root");
if (page !== null) void start(answers, locale).then(() => draw(page));

function draw(place: Element): void {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <Suspense>
          <SpeechProvider>
            <RouterProvider router={router} />
          </SpeechProvider>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}
