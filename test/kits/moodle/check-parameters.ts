import type { ListShape, ObjectShape, Shape, ValueShape } from "./contract.ts";
import type { Form, Value } from "./form.ts";
import { BAD_PARAMETER, badParameter } from "./refusal.ts";
import { fitsType } from "./type-of-value.ts";

/** Checks a form against what a function takes, and gives it typed; Refusal `invalidparameter`, before anything is done. */
export function checkParameters(shape: ObjectShape, form: Form): Readonly<Record<string, unknown>> {
  try {
    return checkObject(shape, form);
  } catch (error) {
    if (error instanceof Misfit) throw badParameter(error.message);
    throw error;
  }
}

/** Something in a form that does not fit, told from the outside in. */
class Misfit extends Error {
  below(key: string): Misfit {
    return new Misfit(`${key} => ${BAD_PARAMETER}: ${this.message}`);
  }
}

function check(shape: Shape, value: Value): unknown {
  switch (shape.kind) {
    case "value":
      return checkValue(shape, value);
    case "list":
      return checkList(shape, value);
    case "object":
      return checkObject(shape, value);
    default:
      return shape satisfies never;
  }
}

function checkValue({ type }: ValueShape, value: Value): unknown {
  if (typeof value !== "string") throw new Misfit("Scalar type expected, array or object received.");
  if (!fitsType(type, value)) {
    throw new Misfit(
      `Invalid external api parameter: the value is "${value}", the server was expecting "${type}" type`,
    );
  }
  if (type === "int") return Number(value);
  return type === "bool" ? value === "1" : value;
}

function checkList({ content }: ListShape, value: Value): readonly unknown[] {
  if (typeof value === "string") throw new Misfit(`Only arrays accepted. The bad value is: '${value}'`);
  return [...value.values()].map((item) => check(content, item));
}

function checkObject(shape: ObjectShape, value: Value): Readonly<Record<string, unknown>> {
  if (typeof value === "string") throw new Misfit(`Only arrays accepted. The bad value is: '${value}'`);
  const checked: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(shape.keys)) {
    const given = value.get(key);
    if (given !== undefined) checked[key] = checkAt(key, wanted, given);
    else if (wanted.required === "required") throw new Misfit(`Missing required key in single structure: ${key}`);
    else if (wanted.required === "default") checked[key] = defaultOf(wanted);
  }
  const unknown = [...value.keys()].filter((key) => !(key in shape.keys));
  if (unknown.length > 0) throw new Misfit(`Unexpected keys (${unknown.join(", ")}) detected in parameter array.`);
  return checked;
}

function checkAt(key: string, wanted: Shape, given: Value): unknown {
  try {
    return check(wanted, given);
  } catch (error) {
    throw error instanceof Misfit ? error.below(key) : error;
  }
}

// Signatures hold some numbers as text.
function defaultOf(shape: Shape): unknown {
  if (shape.kind !== "value") return shape.default;
  if (shape.type === "int") return Number(shape.default);
  return shape.type === "bool" ? Boolean(shape.default) : shape.default;
}
