import type { ReactNode } from "react";
import "./choice.css";

/** One of a few values, by the browser's own list. */
export function Choice({
  name,
  label,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}): ReactNode {
  return (
    <label className="choice-field">
      <span>{label}</span>
      <select name={name}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
