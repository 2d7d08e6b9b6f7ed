import { useSpeech } from "../../speech/speech-context.tsx";

/** Writes a number of bytes as people read it. */
export function useSize(): (bytes: number) => string {
  const { web, say, number } = useSpeech();
  return (bytes) =>
    bytes < 1_000_000
      ? say(web.deliveries.kilobytes, { size: number(Math.ceil(bytes / 1000)) })
      : say(web.deliveries.megabytes, { size: number(Math.round(bytes / 100_000) / 10) });
}
