import process from "node:process";
import { openStore } from "../../../src/infra/store/open-store.ts";
import { runPlugin } from "./plugin.ts";

// Moodle's task as a command: two arguments, the addresses of Moodle's database and of the store where enrolments are published.
const [moodle, published] = await Promise.all(process.argv.slice(2, 4).map((url) => openStore({ url, who: "plugin" })));
if (moodle === undefined || published === undefined) throw new Error("two addresses are needed");
await runPlugin(moodle, published);
await Promise.all([moodle.close(), published.close()]);
process.stdout.write("...user enrolment synchronisation finished.\n");
