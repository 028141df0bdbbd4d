import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COUNTER_TABLES, SHARED_TABLES } from "@/db/migrate-grants";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { findCataloguePoints, readCatalogue } from "./catalogue";

describe("the catalogue of the migrated database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const points = () => readCatalogue(database.owner.sql).then(findCataloguePoints);

  it("holds every rule that makes one database serve one commune or thirty thousand", async () => {
    const catalogue = await readCatalogue(database.owner.sql);
    expect(catalogue.tables.length).toBeGreaterThan(15);
    expect(catalogue.keys.length).toBeGreaterThan(15);
    expect(findCataloguePoints(catalogue)).toEqual([]);
  });

  it("knows every table: of a commune, shared by all, or a counter", async () => {
    const { tables } = await readCatalogue(database.owner.sql);
    const shared = tables.filter((table) => !table.tenant).map((table) => table.name);
    expect(shared.sort()).toEqual([...SHARED_TABLES, ...COUNTER_TABLES].sort());
  });

  const columns = "commune_id uuid not null, id uuid not null";
  const policy = (table: string, check: string) =>
    `alter table ${table} enable row level security; create policy ${table}_commune on ${table} using (${check}) with check (${check})`;
  const exact = "commune_id = nullif(current_setting('app.commune_id', true), '')::uuid";
  const good = (table: string, more = "") =>
    `create table ${table} (${columns}, constraint ${table}_pk primary key (commune_id, id)${more}); ${policy(table, exact)}`;

  it.each([
    ["a table of nobody", "create table stray (id uuid not null primary key)", /stray: neither/],
    [
      "commune_id that may be null",
      `create table bad (commune_id uuid, id uuid); ${policy("bad", exact)}`,
      /bad: commune_id/,
    ],
    ["no primary key", `create table bad (${columns}); ${policy("bad", exact)}`, /bad: no primary key/],
    [
      "a primary key that begins elsewhere",
      `create table bad (${columns}, constraint bad_pk primary key (id, commune_id)); ${policy("bad", exact)}`,
      /bad_pk: commune_id is not first/,
    ],
    [
      "a unique index without the commune",
      `${good("bad")}; create unique index bad_key on bad (id)`,
      /bad_key: commune_id is not first/,
    ],
    [
      "a foreign key without the commune",
      `${good("bad", ", site_id uuid, unique (commune_id, id)")}; create unique index s on site (id); alter table bad add constraint bad_fk foreign key (site_id) references site (id)`,
      /bad_fk: commune_id is not first/,
    ],
    [
      "a foreign key that crosses communes",
      `${good("bad", ", other uuid, constraint bad_fk foreign key (commune_id, id) references site (id, commune_id)").replace("create table", "create unique index s on site (id, commune_id); create table")}`,
      /bad_fk: commune_id is not first/,
    ],
    [
      "a foreign key that forgets",
      good("bad", ", constraint bad_fk foreign key (commune_id, id) references site on delete set null"),
      /bad_fk: set null/,
    ],
    [
      "a deferrable constraint",
      good("bad", ", constraint bad_key unique (commune_id, id) deferrable"),
      /bad_key: deferrable/,
    ],
    [
      "a circle of foreign keys",
      `${good("bad", ", site_id uuid, constraint bad_fk foreign key (commune_id, site_id) references site")}; alter table site add column bad_id uuid; alter table site add constraint site_bad_fk foreign key (commune_id, bad_id) references bad`,
      /circle/,
    ],
    [
      "no row-level security",
      `create table bad (${columns}, constraint bad_pk primary key (commune_id, id))`,
      /bad: row-level security is off/,
    ],
    [
      "another policy",
      `create table bad (${columns}, constraint bad_pk primary key (commune_id, id)); ${policy("bad", "true")}`,
      /bad: its policy/,
    ],
    [
      "a second policy that opens what the first closes",
      `${good("bad")}; create policy bad_more on bad for select using (true)`,
      /bad: its policy/,
    ],
    [
      "a name that is too long",
      good("a_name_of_fifty_one_letters_which_is_one_too_many_xx"),
      /50 characters/,
    ],
    ["a serial", good("bad", ", number serial"), /sequence/],
    ["an identity", good("bad", ", number int generated always as identity"), /sequence/],
    ["an enumeration", "create type mood as enum ('glad')", /mood: enum/],
    [
      "a trigger",
      `${good("bad")}; create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger bad_t before insert on bad for each row execute function f()`,
      /bad_t: trigger/,
    ],
    [
      "a shared table that points at a commune's",
      "alter table school_holiday add column c uuid, add column s uuid, add constraint h_fk foreign key (c, s) references site",
      /h_fk: a shared table/,
    ],
  ])("sees %s", async (_, statements, expected) => {
    const sql = database.owner.sql;
    const seen = await undone(sql, async (tx) => {
      await tx.unsafe(statements);
      return findCataloguePoints(await readCatalogue(tx));
    });
    expect(seen.join("\n")).toMatch(expected);
    expect(await points()).toEqual([]);
  });
});

class Undo extends Error {}

/** Runs `work` in a transaction that is always undone, and gives what it found. */
async function undone<T>(
  sql: TestDatabase["owner"]["sql"],
  work: (tx: TestDatabase["owner"]["sql"]) => Promise<T>,
): Promise<T> {
  let found: T | undefined;
  await sql
    .begin(async (tx) => {
      found = await work(tx as unknown as TestDatabase["owner"]["sql"]);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found as T;
}
