import { useAddress } from "../../shell/use-address.ts";

/** The day of the past that the address asks for; nothing for today. To be spread into a query. */
export function usePast(): { readonly at?: string } {
  const [{ at = "" }] = useAddress();
  return at === "" ? {} : { at: at.slice(0, 10) };
}
