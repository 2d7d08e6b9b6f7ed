import { Button, Menu } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { ActName } from "./act-name.ts";
import type { Space } from "./space.ts";

/** What people may do by hand on a space of the embedded campus. */
export function ActMenu({ space }: { readonly space: Space }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [act, setAct] = useState<ActName | null>(null);
  if (!can("act-by-hand")) return null;
  const acts: readonly ActName[] = [space.visible ? "hide" : "show", "rename", "enrol"];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{say(web.spaces.byHand)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map((name) => (
            <Menu.Item key={name} onClick={() => setAct(name)}>
              {say(web.spaces[name])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {act !== null && <ActDialog act={act} space={space} close={() => setAct(null)} />}
    </>
  );
}
