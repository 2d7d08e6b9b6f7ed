import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { manifest, testFolder, withManifest, writeFiles } from "../../kits/delivery.ts";
import { type Make, STUDENTS } from "./make.ts";

const run = promisify(execFile);

const DELIVERY = withManifest({ "students.csv": [STUDENTS, "22600001,Noel,Ana"] });
const LONG = `${"e".repeat(251)}.csv`;

/** Paths that lead nowhere, or to something else than files. */
export const PATHS: Readonly<Record<string, Make>> = {
  "path-missing": async (t) => join(await testFolder(t), "livraison"),
  "path-through-a-file": async (t) => join(await writeFiles(t, DELIVERY), "students.csv", "x"),
  "path-empty-folder": (t) => testFolder(t),
  "path-device": async () => "/dev/null",
  "path-pipe": async (t) => {
    const path = join(await testFolder(t), "livraison.csv");
    await run("mkfifo", [path]);
    return path;
  },
  "path-link-to-itself": async (t) => {
    const path = join(await testFolder(t), "livraison");
    await symlink(path, path);
    return path;
  },
  "path-link-in-the-folder-to-itself": async (t) => {
    const folder = await writeFiles(t, DELIVERY);
    await symlink("staff.csv", join(folder, "staff.csv"));
    return folder;
  },
  "path-folder-named-as-a-file": async (t) => {
    const folder = await writeFiles(t, { "manifest.json": manifest({ files: { "students.csv": {} } }) });
    await mkdir(join(folder, "students.csv"));
    return folder;
  },
  "path-litter": async (t) => {
    const folder = await writeFiles(t, { ...DELIVERY, ".DS_Store": "Bud1", "._students.csv": "\0\x05\x16\x07" });
    await mkdir(join(folder, "__MACOSX"));
    await writeFile(join(folder, "__MACOSX", "._students.csv"), "\0\x05\x16\x07");
    return folder;
  },
  "path-long-name": (t) => writeFiles(t, withManifest({ [LONG]: [STUDENTS, "22600001,Noel"] })),
};
