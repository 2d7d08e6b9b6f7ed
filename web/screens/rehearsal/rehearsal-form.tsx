import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { SettingSearch } from "../settings/setting-search.tsx";
import { type Setting, writtenSetting } from "../settings/setting-table.tsx";
import { triedPolicy } from "./tried-policy.ts";

/** The settings of the policy, each with a box for the value to try. */
export function RehearsalForm({ settings }: { readonly settings: readonly Setting[] }): ReactNode {
  const { web, say } = useSpeech();
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState("");
  const rehearse = useWork("rehearsePolicy");
  const policy = triedPolicy(settings, tried);
  const shown = settings.filter(({ path }) => path.includes(text.trim().toLowerCase()) || path in tried);
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        rehearse.begin({ body: { policy } });
      }}
    >
      <div className="spread">
        <div>
          <h2>{say(web.rehearsal.choose)}</h2>
          <p className="soft">{say(web.rehearsal.chooseLead)}</p>
        </div>
        <Button type="submit" disabled={Object.keys(policy).length === 0} isWaiting={rehearse.isBeginning}>
          {say(web.rehearsal.go)}
        </Button>
      </div>
      <ProblemNotice error={rehearse.error} />
      <div className="list-search">
        <SettingSearch text={text} change={setText} />
      </div>
      <ul className="tried">
        {shown.map((setting) => (
          <TriedSetting
            key={setting.path}
            setting={setting}
            value={tried[setting.path] ?? writtenSetting(setting.value)}
            change={(value) => setTried({ ...tried, [setting.path]: value })}
          />
        ))}
      </ul>
    </form>
  );
}

function TriedSetting({
  setting,
  value,
  change,
}: {
  readonly setting: Setting;
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactNode {
  const { web, say } = useSpeech();
  const inForce = writtenSetting(setting.value);
  return (
    <li data-changed={value !== inForce}>
      <label>
        <span className="code">{setting.path.replace(/^policy\./, "")}</span>
        <input value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />
      </label>
      {value !== inForce && (
        <span className="soft">
          {say(web.rehearsal.inForce)} : {inForce === "" ? say(web.common.none) : inForce}
        </span>
      )}
    </li>
  );
}
