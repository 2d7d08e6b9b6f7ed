/** What can be done by hand from this screen. */
export type ActName = "show" | "hide" | "rename" | "enrol";
