import { ARCHIVES } from "./archives.ts";
import { CONTENTS } from "./contents.ts";
import { ENCODINGS } from "./encodings.ts";
import type { Make } from "./make.ts";
import { MANIFESTS } from "./manifests.ts";
import { PATHS } from "./paths.ts";

/** The deliveries that are made by code, by the name of their case. */
export const MADE: Readonly<Record<string, Make>> = { ...ENCODINGS, ...ARCHIVES, ...CONTENTS, ...MANIFESTS, ...PATHS };
