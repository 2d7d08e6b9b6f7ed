import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { openService, type Service } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";
import { readingDatabase } from "./by-database.ts";
import { readerByService } from "./by-service/index.ts";
import type { Reader } from "./reader.ts";

/** Reads a Moodle for some work: by its database where that is configured, else by its web services, on `service` where one is open. */
export function withReader<T>(
  settings: MoodleSettings,
  service: Service | null,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  if (settings.database_url !== null) return readingDatabase(databasePlace(settings), work);
  return work(readerByService(settings, service ?? openService(servicePlace(settings))));
}
