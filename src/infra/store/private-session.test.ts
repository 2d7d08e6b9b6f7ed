import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeClusterFolder, until } from "../../../test/kits/cluster.ts";
import { openPrivateSession } from "./private-session.ts";
import { openServer } from "./supervisor/open-server.ts";

describe("infra/store/private-session", () => {
  it("leaves nobody present where the database cannot be made, so that its process can end", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { client } = await openServer({ dataFolder });
    t.after(() => client.end());

    await assert.rejects(openPrivateSession({ dataFolder, database: "" }), /zero-length/);

    await until(async () => {
      const { rowCount } = await client.query(
        "SELECT FROM pg_stat_activity WHERE application_name = 'passerelle presence' AND pid <> pg_backend_pid()",
      );
      return rowCount === 0;
    });
  });
});
