import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP_ROLE, createDatabase, dropDatabase } from "@/db/create-database";
import { migrate } from "@/db/migrate";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("migrating", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const rights = (sql: postgres.Sql) => sql`
    select relname, relacl::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relname`;

  it("changes nothing the second time", async () => {
    const { sql } = database.owner;
    const before = [await rights(sql), await sql`select * from drizzle.__drizzle_migrations`];
    await migrate(database.ownerUrl);
    expect([await rights(sql), await sql`select * from drizzle.__drizzle_migrations`]).toEqual(before);
  });

  it("waits its turn when two processes begin together on an empty database", async () => {
    const name = "migrated_together";
    const { ownerUrl } = await createDatabase(database.superuserUrl, { name });
    await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
    const sql = postgres(ownerUrl, { max: 1 });
    const applied =
      await sql`select created_at, count(*)::int as times from drizzle.__drizzle_migrations group by 1`;
    await sql.end();
    await dropDatabase(database.superuserUrl, name);
    expect(applied.length).toBeGreaterThan(0);
    expect(applied.every((migration) => migration.times === 1)).toBe(true);
  });

  it("takes back a right that somebody gave by hand", async () => {
    await database.owner.sql`grant delete, truncate on reservation to ${database.owner.sql(APP_ROLE)}`;
    await migrate(database.ownerUrl);
    const [may] = await database.app.sql`
      select has_table_privilege('reservation', 'delete') as delete,
             has_table_privilege('reservation', 'truncate') as truncate,
             has_table_privilege('reservation', 'insert') as insert`;
    expect(may).toEqual({ delete: false, truncate: false, insert: true });
  });

  it("leaves a table that came without a migration closed", async () => {
    await database.owner.sql`create table smuggled (a int)`;
    await expect(database.app.sql`select * from smuggled`).rejects.toMatchObject({ code: "42501" });
  });
});
