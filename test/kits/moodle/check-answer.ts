import type { ObjectShape, Shape, ValueShape } from "./contract.ts";
import { Refusal } from "./refusal.ts";
import { fitsType } from "./type-of-value.ts";

/**
 * Gives of an answer what the signature promises, typed. Refusal `invalidresponse` where it does not fit: what the call has done
 * stays done.
 */
export function checkAnswer(shape: Shape | null, answer: unknown): unknown {
  return shape === null ? null : check(shape, answer);
}

function check(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case "value":
      return checkValue(shape, value);
    case "list":
      return Array.isArray(value) ? value.map((item) => check(shape.content, item)) : misfit("no list", value);
    case "object":
      return isRecord(value) ? checkObject(shape, value) : misfit("no object", value);
    default:
      return shape satisfies never;
  }
}

function checkValue({ type }: ValueShape, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === "bool") return Boolean(value);
  if (type === "int") return Number.isInteger(Number(value)) ? Number(value) : misfit(type, value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return fitsType(type, text) ? text : misfit(type, value);
}

function checkObject({ keys }: ObjectShape, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(keys)) {
    if (value[key] !== undefined) checked[key] = check(wanted, value[key]);
    else if (wanted.required === "required") misfit(`nothing under ${key}`, value);
    else if (wanted.required === "default") checked[key] = wanted.default;
  }
  return checked;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function misfit(wanted: string, value: unknown): never {
  throw new Refusal({
    exception: "core\\exception\\invalid_response_exception",
    errorcode: "invalidresponse",
    message: "Invalid response value detected",
    debugging: { debuginfo: `${wanted}: ${JSON.stringify(value)}` },
  });
}
