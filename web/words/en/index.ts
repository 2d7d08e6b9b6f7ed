import { words } from "../../../src/contract/words/en/index.ts";
import type { Language } from "../../speech/speech.ts";
import { texts } from "./texts.ts";

/** Every text of the screens in English. */
export const language: Language = { locale: "en", words, web: texts };
