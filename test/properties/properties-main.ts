import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { glob } from "node:fs/promises";
import { parseArgs } from "node:util";

// `npm run properties -- [--runs N] [--seed S] [--path P] [--only WORD]`: tries every property with other chances than CI, and more often.
const HOLDERS = [
  "test/properties/*.test.ts",
  "src/**/*.random.test.ts",
  "src/infra/store/history.test.ts",
  "src/flow/targets/*/index.test.ts",
];
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
    path: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const { runs, seed, path, only } = values;

const again = ["npm run properties -- --seed", seed, "--runs", runs, ...(only === "" ? [] : ["--only", only])].join(
  " ",
);
tell(`Seed ${seed}. The same once more: ${again}`);
const files = (await Array.fromAsync(glob(HOLDERS))).filter((file) => file.includes(only)).toSorted();
const child = spawn(process.execPath, ["--test", "--test-concurrency=1", ...files], {
  stdio: "inherit",
  env: {
    ...process.env,
    PROPERTY_RUNS: runs,
    PROPERTY_SEED: seed,
    ...(path === undefined ? {} : { PROPERTY_PATH: path }),
  },
});
const [code] = await once(child, "exit");
process.exitCode = Number(code ?? 1);
if (code !== 0) tell(`What failed tells its path; from there on: ${again} --path …`);

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
