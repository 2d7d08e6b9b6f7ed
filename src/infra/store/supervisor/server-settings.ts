/** What a server's settings depend on. */
export interface SettingsInput {
  readonly socketFolder: string;
  /** False gives up everything on a power cut, for tests only. */
  readonly durable: boolean;
}

/**
 * The text of `postgresql.conf`: settings for bulk loads on one machine that lose nothing on a power cut.
 * `synchronous_commit` stays on: a journal line that says a change was made must outlive the machine, and bulk work commits by
 * batch, where waiting costs little.
 */
export function serverSettings({ socketFolder, durable }: SettingsInput): string {
  const settings = {
    ...reach(socketFolder),
    ...memory,
    ...writing,
    ...upkeep,
    ...planning,
    ...words,
    ...(durable ? {} : forgetful),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return ["# Written anew at each start; use ALTER SYSTEM for settings of your own.", ...lines, ""].join("\n");
}

function reach(socketFolder: string): Readonly<Record<string, string>> {
  return {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    // Else the statement of a killed client goes on for seconds and commits.
    client_connection_check_interval: "500ms",
  };
}

const memory = {
  shared_buffers: "256MB",
  work_mem: "64MB",
  // Half a million rows wait in temporary tables on their way: in memory they need not be written out and read again.
  temp_buffers: "128MB",
  maintenance_work_mem: "256MB",
  // Containers give /dev/shm 64 MB, which one parallel join fills; System V memory has no such limit.
  dynamic_shared_memory_type: "sysv",
};

const writing = {
  // Nobody replicates a private cluster; COPY into a table made in the same transaction then skips the log.
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
};

const upkeep = {
  // A minute after a large load is in the middle of a night, where counting and cleaning take a core from it.
  autovacuum_naptime: "15min",
};

const planning = {
  // Compiling costs more than it gains on statements that run once.
  jit: "off",
  max_parallel_workers_per_gather: "2",
  random_page_cost: "1.1",
  effective_cache_size: "1GB",
};

const words = { timezone: "UTC", log_timezone: "UTC", datestyle: "ISO, YMD", lc_messages: "C" };

const forgetful = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
