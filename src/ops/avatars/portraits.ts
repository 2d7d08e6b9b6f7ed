import { createHash } from "node:crypto";
import type { AvatarRefusal } from "../../model/avatars.ts";
import { imageOf } from "./image-of.ts";
import type { ImageFile } from "./open-images.ts";

/** An image of somebody, read and found to be one. */
export interface Portrait {
  readonly file: string;
  readonly personCode: string;
  readonly digest: string;
  /** Code and an ending that fits. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that is not sent, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: AvatarRefusal;
  /** What the platform said, where it did. */
  readonly said: string | null;
}

/** No more than a form may hold at most servers, written as text. */
const LARGEST = 2 * 1024 ** 2;

const NAME = /^(.+)\.(?:png|jpe?g|gif|webp)$/i;

/** Whose picture a file says that it is; undefined when its name is none of a picture. */
export function codeOf({ name }: ImageFile): string | undefined {
  return NAME.exec(name)?.[1];
}

/** Reads a picture; a reason where it cannot be sent. */
export async function readPortrait(file: ImageFile, personCode: string): Promise<Portrait | AvatarRefusal> {
  if (file.size > LARGEST) return "too-large";
  const bytes = await file.read();
  const type = imageOf(bytes);
  if (type === undefined) return "no-image";
  if (type === "webp") return "type-not-taken";
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { file: file.name, personCode, digest, name: `${personCode}.${type}`, bytes };
}
