import { guard } from "./guardian.ts";

// The process that spawn-guardian.ts starts: data folder, then idle seconds.
const [, , dataFolder = "", idleSeconds = "30"] = process.argv;
await guard(dataFolder, Number(idleSeconds));
