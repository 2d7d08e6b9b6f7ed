import type { Speech } from "../../contract/words/speech.ts";
import type { Options } from "../options.ts";
import { Output } from "../output.ts";
import type { World } from "../world.ts";
import { askApproval } from "./approve.ts";
import { humanView } from "./human-view.ts";
import { jsonView } from "./json-view.ts";
import { writeCsvList } from "./lists/csv-list.ts";
import { makeProgress } from "./progress.ts";
import { tellerOf } from "./teller.ts";
import type { Dialogue, View } from "./view.ts";

/** What decides how results are shown. */
export interface ViewChoice {
  readonly world: World;
  readonly speech: Speech;
  readonly options: Pick<Options, "json" | "format">;
  readonly timeZone: string;
}

/** The view that was asked for: JSON for programs, else people's, with lists as CSV where wanted. */
export function makeView({ world, speech, options, timeZone }: ViewChoice): View {
  const output = new Output(world.stdout);
  const teller = tellerOf(speech, timeZone);
  const progress = makeProgress({ stream: world.stderr, teller, clock: world.clock });
  const dialogue: Dialogue = {
    progress,
    approve: (counts) => {
      progress.stop();
      return askApproval(counts, { world, speech });
    },
  };
  if (options.json === true || options.format === "json") return jsonView(output, dialogue);
  const writeList = options.format === "csv" ? writeCsvList : undefined;
  return humanView({ output, teller, dialogue, writeList });
}
