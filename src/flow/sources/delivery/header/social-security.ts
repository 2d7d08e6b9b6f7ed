/** Words that announce such a number wherever they stand in a heading. */
const WORDS = new Set(["nir", "nni", "nirpp", "nss", "ssn"]);
/** Longer names, without what separates their words. */
const NAMES = /^(?:num|numero|no|n)(?:de)?(?:la)?(?:secu|ss$)|socialsecurity/;

/** Sex, year, month, department or Corsica, commune and order; then the key, where it is given. */
const NUMBER = /^(?<body>[123478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6})(?<key>\d{2})?$/;
const BEGINNING = /^\s*[123478][\s.\d]{3}/;
const PLAIN_MONTH = /^.{3}(?:0[1-9]|1[0-2])/;

/** Whether a heading announces social-security numbers: `COD_NNI`, `NIR`, `numero_securite_sociale`… */
export function namesSocialSecurityNumber(heading: string): boolean {
  const words = heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => WORDS.has(word)) || NAMES.test(words.join(""));
}

/** Whether a text looks like a French social-security number: 13 digits of its build, or 15 with a key that fits. */
export function looksLikeSocialSecurityNumber(text: string): boolean {
  if (!BEGINNING.test(text)) return false;
  const groups = NUMBER.exec(text.replaceAll(/[\s.]/g, "").toUpperCase())?.groups;
  if (groups?.["body"] === undefined) return false;
  // Without a key, only real months: many other numbers of 13 digits would fit the pseudo-months of unknown births.
  if (groups["key"] === undefined) return PLAIN_MONTH.test(groups["body"]);
  return keyOf(groups["body"]) === Number(groups["key"]);
}

// Corsican departments count as 19 and 18, as the published rule says.
function keyOf(body: string): number {
  return 97 - Number(BigInt(body.replace("2A", "19").replace("2B", "18")) % 97n);
}
