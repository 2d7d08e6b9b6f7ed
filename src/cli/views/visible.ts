/** Characters that a terminal obeys and does not show; line ends are left. */
const COMMANDS = /[^\P{Cc}\n]/gu;

/**
 * A text as people may be shown it: what came in with a delivery must not steer their terminal. Control characters are shown by
 * the signs that Unicode has for them, `␛` for escape.
 */
export function visible(text: string): string {
  return text.replace(COMMANDS, (command) => signOf(command.charCodeAt(0)));
}

/** The same for a text that has to stay on one line. */
export function visibleOnOneLine(text: string): string {
  return visible(text).replaceAll("\n", signOf(0x0a));
}

function signOf(code: number): string {
  if (code > 0x7f) return "\ufffd";
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}
