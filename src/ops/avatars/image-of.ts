/** Types of images that a delivery may hold, with the ending that fits. */
export type ImageType = "png" | "jpg" | "gif" | "webp";

/** What the bytes of a file are, whatever its name says; undefined when no image that we know begins like that. */
export function imageOf(bytes: Buffer): ImageType | undefined {
  if (bytes.subarray(0, 8).equals(PNG)) return "png";
  if (bytes.subarray(0, 3).equals(JPEG)) return "jpg";
  const text = bytes.subarray(0, 12).toString("latin1");
  if (/^GIF8[79]a/.test(text)) return "gif";
  return /^RIFF.{4}WEBP/s.test(text) ? "webp" : undefined;
}

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const JPEG = Buffer.from("ffd8ff", "hex");
