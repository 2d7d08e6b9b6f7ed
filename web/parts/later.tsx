import { type ReactNode, startTransition, useEffect, useState } from "react";

/** What stands further down: made once what is above it is on the screen, in pieces between which keys and clicks are answered. */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setTime(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isTime && children;
}
