export type { AvatarsReport } from "./report.ts";
export { sendAvatars } from "./send-avatars.ts";
