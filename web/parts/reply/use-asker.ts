import { type Asker, ASKERS } from "../../../src/contract/replies/askers.ts";
import { useAddress } from "../../shell/use-address.ts";

/** For whom the address wants the reply, and a way to change it. */
export function useAsker(usual: Asker): readonly [Asker, (asker: Asker) => void] {
  const [{ to }, change] = useAddress();
  return [ASKERS.find((asker) => asker === to) ?? usual, (asker) => change({ to: asker })];
}
