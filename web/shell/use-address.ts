import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Address } from "./address.ts";

/** What stands behind the question mark of this screen's address, and a way to change parts of it. */
export function useAddress(): readonly [Address, (parts: Readonly<Record<string, string | undefined>>) => void] {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  return [address, change];

  function change(parts: Readonly<Record<string, string | undefined>>): void {
    const next = { ...address, ...parts };
    void navigate({ to: ".", search: next, replace: true });
  }
}
