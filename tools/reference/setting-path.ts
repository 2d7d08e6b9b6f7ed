/** The paths of all values of a tree of settings, parts joined by dots: `guard.user_share`. */
export type SettingPath<Part> = {
  [Name in keyof Part & string]: Part[Name] extends readonly unknown[] | string | number | boolean | null
    ? Name
    : `${Name}.${SettingPath<Part[Name]>}`;
}[keyof Part & string];
