import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { createDatabase, dropDatabase } from "@/db/create-database";

export interface TestDatabase {
  /** Under the application's role: what the pages have. */
  app: Database;
  /** Under the owner's: row-level security does not bind it. */
  owner: Database;
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  /** Closes both pools and drops the database. */
  drop(): Promise<void>;
}

/** A database of its own for one test file, copied from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = inject("superuserUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const urls = await createDatabase(superuserUrl, { name, template: inject("template") });
  const app = openDatabase(urls.appUrl, { pool: 24 });
  const owner = openDatabase(urls.ownerUrl, { pool: 2 });
  return {
    ...urls,
    app,
    owner,
    superuserUrl,
    async drop() {
      await Promise.all([app.close(), owner.close()]);
      await dropDatabase(superuserUrl, name);
    },
  };
}
