import type { ReactNode } from "react";

/** Fields below each other, handed over together. */
export function Form({
  submit,
  children,
}: {
  readonly submit: (given: FormData) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {children}
    </form>
  );
}
