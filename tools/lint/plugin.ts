import { describeNamesPath } from "./describe-names-path.ts";
import { exportedDocumented } from "./exported-documented.ts";
import { logMessageConstant } from "./log-message-constant.ts";
import { muteStatesReason } from "./mute-states-reason.ts";
import { noCastThroughUnknown } from "./no-cast-through-unknown.ts";
import { noOutsideWorld } from "./no-outside-world.ts";

// oxlint-disable-next-line import/no-default-export -- oxlint loads a plugin by its default export
export default {
  meta: { name: "house" },
  rules: {
    "describe-names-path": describeNamesPath,
    "exported-documented": exportedDocumented,
    "log-message-constant": logMessageConstant,
    "mute-states-reason": muteStatesReason,
    "no-cast-through-unknown": noCastThroughUnknown,
    "no-outside-world": noOutsideWorld,
  },
};
