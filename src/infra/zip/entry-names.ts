// What systems add to archives on their own.
const LITTER = /^__MACOSX\/|(?:^|\/)\.DS_Store$/u;

/** Whether a file of an archive was left there by an operating system. */
export function isLitter(path: string): boolean {
  return LITTER.test(path);
}

/** Whether a path could lead out of the folder the archive is unpacked to, on any system. */
export function escapes(path: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/u.test(path) || path.split("/").includes("..");
}

/** The folder that holds all these files, with its `/`; empty when there is none. */
export function commonTopFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  const folder = first.slice(0, first.indexOf("/") + 1);
  return paths.every((path) => path.startsWith(folder)) ? folder : "";
}

/** The first path that is there twice, upper and lower case taken as one; undefined when there is none. */
export function firstDuplicate(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return paths.find((path) => {
    const key = path.normalize("NFC").toLowerCase();
    return seen.size === seen.add(key).size;
  });
}
