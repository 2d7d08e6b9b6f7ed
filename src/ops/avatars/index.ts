export type { AvatarsReport } from "./report.ts";
export { expectPictures, sendAvatars } from "./send-avatars.ts";
