import type { ReactNode } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { componentsOf } from "./components-of.ts";
import type { Overview } from "./overview.ts";

/** Narrows the flow to one component. */
export function ComponentFilter({ flow }: Pick<Overview, "flow">): ReactNode {
  const { web, say } = useSpeech();
  const [{ component = "" }, change] = useAddress();
  return (
    <label className="list-filter no-print" data-on={component !== ""}>
      <span>{say(web.common.component)}</span>
      <select value={component} onChange={({ currentTarget: { value } }) => change({ component: value })}>
        <option value="">{say(web.overview.everyComponent)}</option>
        {componentsOf(flow).map(({ code, name }) => (
          <option key={code} value={code}>
            {name ?? code}
          </option>
        ))}
      </select>
    </label>
  );
}
