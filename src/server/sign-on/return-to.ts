/** The address below ours where somebody was going; the front page for anything that could lead elsewhere. */
export function returnTo(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return "/";
  const here = "http://here.invalid";
  if (!URL.canParse(asked, here)) return "/";
  const url = new URL(asked, here);
  return url.origin === here ? url.pathname + url.search + url.hash : "/";
}
