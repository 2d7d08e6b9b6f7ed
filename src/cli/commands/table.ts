import type { CommandName, OptionName } from "../../contract/words/command-names.ts";
import type { Command } from "../call.ts";

/** One command: how it is called, and where it is found. */
export interface CommandSpec {
  /** As shown in help: `<path>` is needed, `[path]` is not. */
  readonly arguments: readonly string[];
  /** Options beside those that every command takes. */
  readonly options: readonly OptionName[];
  /** Loads the command when it is called, and nothing else. */
  readonly load: () => Promise<Command>;
}

/** Every command there is. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  demo: {
    arguments: [],
    options: ["students", "seed", "port", "noServe", "wait"],
    load: async () => (await import("./demo.ts")).demo,
  },
  generate: {
    arguments: ["<directory>"],
    options: ["students", "elements", "seed", "anomalies", "day"],
    load: async () => (await import("./generate.ts")).generate,
  },
  import: {
    arguments: ["<path>"],
    options: ["wait"],
    load: async () => (await import("./import.ts")).importPath,
  },
  plan: {
    arguments: ["[path]"],
    options: ["out", "scope", "wait"],
    load: async () => (await import("./plan.ts")).plan,
  },
  apply: {
    arguments: ["[plan]"],
    options: ["yes", "approve", "because", "wait"],
    load: async () => (await import("./apply.ts")).apply,
  },
  sync: {
    arguments: ["<path>"],
    options: ["yes", "wait"],
    load: async () => (await import("./sync.ts")).sync,
  },
  decisions: {
    arguments: [],
    options: ["reason", "element", "student", "format"],
    load: async () => (await import("./decisions.ts")).decisions,
  },
  teachers: {
    arguments: [],
    options: ["reason", "format"],
    load: async () => (await import("./teachers.ts")).teachers,
  },
  why: {
    arguments: ["[person]", "[course]"],
    options: ["at", "space", "reply", "to"],
    load: async () => (await import("./why.ts")).why,
  },
  symptoms: {
    arguments: [],
    options: ["format"],
    load: async () => (await import("./symptoms.ts")).symptoms,
  },
  symptom: {
    arguments: ["[symptom]", "[person]", "[course]"],
    options: ["message", "reply", "to"],
    load: async () => (await import("./symptom.ts")).symptom,
  },
  state: {
    arguments: ["<kind>"],
    options: ["at", "format"],
    load: async () => (await import("./state.ts")).state,
  },
  holds: {
    arguments: [],
    options: ["format"],
    load: async () => (await import("./holds.ts")).holds,
  },
  drift: {
    arguments: [],
    options: ["format"],
    load: async () => (await import("./drift.ts")).drift,
  },
  watch: {
    arguments: [],
    options: ["format"],
    load: async () => (await import("./watch.ts")).watch,
  },
  campus: {
    arguments: ["<act>", "<course>", "[value]", "[person]"],
    options: ["role", "method", "from", "until", "review", "because", "wait"],
    load: async () => (await import("./campus.ts")).campus,
  },
  moved: {
    arguments: ["[decision]", "[old]", "[new]"],
    options: ["because", "format", "wait"],
    load: async () => (await import("./moved.ts")).moved,
  },
  rehearse: {
    arguments: ["<policy>"],
    options: ["wait"],
    load: async () => (await import("./rehearse.ts")).rehearse,
  },
  problems: {
    arguments: ["[run]"],
    options: ["format"],
    load: async () => (await import("./problems.ts")).problems,
  },
  undo: {
    arguments: ["<run>"],
    options: ["yes", "wait"],
    load: async () => (await import("./undo.ts")).undo,
  },
  runs: {
    arguments: [],
    options: ["format"],
    load: async () => (await import("./runs.ts")).runs,
  },
  run: {
    arguments: ["<run>"],
    options: [],
    load: async () => (await import("./run.ts")).run,
  },
  store: {
    arguments: ["<action>"],
    options: [],
    load: async () => (await import("./store.ts")).store,
  },
  doctor: {
    arguments: [],
    options: [],
    load: async () => (await import("./doctor.ts")).doctor,
  },
  published: {
    arguments: ["[action]"],
    options: [],
    load: async () => (await import("./published.ts")).published,
  },
  avatars: {
    arguments: ["[path]"],
    options: [],
    load: async () => (await import("./avatars.ts")).avatars,
  },
  operators: {
    arguments: ["<action>", "[name]", "[label]"],
    options: ["as", "outside", "account", "may", "days", "format"],
    load: async () => (await import("./operators.ts")).operators,
  },
  serve: {
    arguments: [],
    options: ["port"],
    load: async () => (await import("./serve.ts")).serve,
  },
  work: {
    arguments: [],
    options: [],
    load: async () => (await import("./work.ts")).work,
  },
};
