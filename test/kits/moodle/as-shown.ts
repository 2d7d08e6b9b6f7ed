const COURSE = ["fullname", "displayname", "shortname"];

/** The names that answers write for a page, by function, although they stand in the tables as they were given. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  core_cohort_create_cohorts: ["name"],
  core_cohort_get_cohorts: ["name"],
  core_course_create_categories: ["name"],
  core_course_get_categories: ["name"],
  core_course_get_courses: COURSE,
  core_course_get_courses_by_field: [...COURSE, "categoryname"],
  core_enrol_get_users_courses: COURSE,
  core_group_get_course_groups: ["name"],
};

/** The answer of a function to whoever does not ask for names as they are written. */
export function asShown(called: string, told: unknown): unknown {
  const names = SHOWN[called];
  return names === undefined ? told : rowsShown(told, names);
}

function rowsShown(told: unknown, names: readonly string[]): unknown {
  if (Array.isArray(told)) return told.map((row: object) => rowShown(row, names));
  if (typeof told !== "object" || told === null || !("courses" in told)) return told;
  return { ...told, courses: rowsShown(told.courses, names) };
}

function rowShown(row: object, names: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, names.includes(name) ? escaped(value) : value]),
  );
}

function escaped(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
