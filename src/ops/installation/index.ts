export { readMigrations } from "./migrations.ts";
export { type Installation, type InstallationPlace, storePlace, withInstallation } from "./with-installation.ts";
