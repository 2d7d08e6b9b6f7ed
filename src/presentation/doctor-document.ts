import type { Document } from "../contract/documents/index.ts";
import type { Configuration, Setting } from "../infra/config/index.ts";
import type { Examination } from "../ops/diagnostics/doctor/index.ts";
import { pictureAgeDocument } from "./picture-age.ts";

type ToldSetting = Document<"doctor">["configuration"][number];

/** What was checked, and the configuration in force with where it came from; passwords are not shown. */
export function doctorDocument({ checks, pictureAge }: Examination, { origins }: Configuration): Document<"doctor"> {
  const healthy = checks.every(({ status }) => status !== "wrong" && status !== "out-of-reach");
  return {
    healthy,
    checks: [...checks],
    picture_age: pictureAgeDocument(pictureAge),
    configuration: configurationOf(origins),
  };
}

/** The configuration in force, with where it came from; passwords are not shown. */
export function configurationOf(origins: Configuration["origins"]): Document<"doctor">["configuration"] {
  return origins.map(tellSetting);
}

function tellSetting({ path, value, origin }: Setting): ToldSetting {
  return { path, value: /(secret|token)$/.test(path) && value !== null ? "***" : valueOf(value), origin };
}

function valueOf(value: unknown): ToldSetting["value"] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return typeof value === "string" ? withoutPassword(value) : JSON.stringify(value);
}

function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.password === "") return text;
  url.password = "***";
  return url.href;
}
