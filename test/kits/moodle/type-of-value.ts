const AUTH = ["manual", "nologin", "email", "ldap", "db", "lti", "oauth2", "shibboleth", "webservice", "none"];

/** What a text must be to be a value of a type; measured on a real Moodle where no tag or cut shows otherwise. */
const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  // Nothing, a leading nought and a fraction are refused.
  int: (text) => /^(0|-?[1-9]\d*)$/.test(text),
  bool: (text) => text === "0" || text === "1",
  alpha: (text) => /^[a-z]*$/i.test(text),
  alphanum: (text) => /^[a-z0-9]*$/i.test(text),
  alphanumext: (text) => /^[a-z0-9_-]*$/i.test(text),
  safedir: (text) => /^[a-z0-9_-]*$/i.test(text),
  plugin: (text) => /^([a-z][a-z0-9_]*[a-z0-9])?$/.test(text),
  username: (text) => /^[-.@_a-z0-9]*$/.test(text),
  // "a < b" passes, "a <b> c" does not, nor does "1<2".
  text: (text) => !TAG.test(text),
  notags: (text) => !TAG.test(text),
  raw_trimmed: (text) => text === text.trim(),
  timezone: (text) => /^[\w/+.-]*$/.test(text),
  auth: (text) => AUTH.includes(text),
  lang: (text) => text === "" || text === "en",
  theme: (text) => ["", "boost", "classic"].includes(text),
};

const TAG = /<\S/;

/** Whether a text can stand where a type is wanted; types without a rule take any text. */
export function fitsType(type: string, text: string): boolean {
  return FITS[type]?.(text) ?? true;
}
