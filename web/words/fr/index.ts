import { words } from "../../../src/contract/words/fr/index.ts";
import type { Language } from "../../speech/speech.ts";
import { texts } from "./texts.ts";

/** Tous les textes des écrans en français. */
export const language: Language = { locale: "fr", words, web: texts };
