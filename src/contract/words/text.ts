/** A text for people; `{name}` and `{count|one|many}` are filled from facts. */
export type Text = string;
