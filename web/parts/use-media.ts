import { useCallback, useSyncExternalStore } from "react";

/** Whether what is asked of the window is so, like `(max-width: 44rem)`; told anew when it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const asked = matchMedia(query);
      asked.addEventListener("change", changed);
      return () => asked.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
