import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Service } from "../service/service.ts";
import { databasePlace } from "../settings.ts";
import { readingDatabase } from "./by-database.ts";
import { readerByService } from "./by-service/index.ts";
import type { Reader } from "./reader.ts";

/** Reads a Moodle for some work: by its database where that is configured, else by its web services. */
export function withReader<T>(
  settings: MoodleSettings,
  openService: () => Service,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  if (settings.database_url !== null) return readingDatabase(databasePlace(settings), work);
  return work(readerByService(settings, openService()));
}
