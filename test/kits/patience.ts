/** After so many milliseconds a test that hangs is ended; on the busiest machine none takes so long that goes on. */
export const PATIENCE_MS = 600_000;
