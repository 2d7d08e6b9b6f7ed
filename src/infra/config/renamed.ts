/** Settings that are called otherwise now, by the name that they had. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["moodle.dark_periods", "dark_periods"],
  ["help.maintenance", "dark_periods"],
  ["help.maintenance.weekday", "dark_periods"],
  ["help.maintenance.from", "dark_periods"],
  ["help.maintenance.until", "dark_periods"],
]);
