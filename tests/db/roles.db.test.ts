import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APP_ROLE, createDatabase, OWNER_ROLE } from "@/db/create-database";
import { KEPT_TABLES, SHARED_TABLES } from "@/db/migrate-grants";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const REFUSED = { code: "42501" };

describe("the application's role", () => {
  let database: TestDatabase;
  let app: postgres.Sql;
  const [here, elsewhere] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.app.sql;
    const { sql } = database.owner;
    for (const [id, slug] of [
      [here, "here"],
      [elsewhere, "elsewhere"],
    ] as const) {
      await sql`insert into commune (id, slug, name, time_zone, school_zone, sender_email, contact_email)
        values (${id}, ${slug}, ${slug}, 'Europe/Paris', 'B', 'a@exemple.fr', 'a@exemple.fr')`;
      await sql`insert into site (commune_id, id, name, kind) values (${id}, ${randomUUID()}, ${slug}, 'school')`;
    }
  });
  afterAll(() => database.drop());

  const inCommune = <T>(id: string, work: (tx: postgres.TransactionSql) => Promise<T>) =>
    app.begin(async (tx) => {
      await tx.unsafe(`set local app.commune_id = '${id}'`);
      return work(tx);
    });

  it("is neither superuser nor above row-level security, and makes no role and no database", async () => {
    const [role] = await app`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
      where rolname = current_user`;
    expect(new Set(Object.values(role ?? {}))).toEqual(new Set([false]));
    expect(
      await app`select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = ${APP_ROLE}`,
    ).toHaveLength(0);
  });

  it("owns nothing, where the owner's role owns every table", async () => {
    const owners = await app`
      select distinct pg_get_userbyid(relowner) as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'drizzle')`;
    expect(owners.map((owner) => owner.name)).toEqual([OWNER_ROLE]);
    expect(
      await app`select 1 from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where r.rolname = ${APP_ROLE} and d.deptype = 'o'`,
    ).toHaveLength(0);
  });

  it.each([
    "create table public.mine (a int)",
    "create temporary table mine (a int)",
    "create schema mine",
    "alter table site disable row level security",
    "drop policy site_commune on site",
    "truncate site",
    "select * from drizzle.__drizzle_migrations",
    `set role ${OWNER_ROLE}`,
  ])("is refused: %s", async (statement) => {
    await expect(app.unsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("does not know the owner's password", async () => {
    const url = new URL(database.appUrl);
    url.username = OWNER_ROLE;
    const sql = postgres(url.toString(), { max: 1 });
    await expect(sql`select 1`).rejects.toMatchObject({ code: "28P01" });
    await sql.end();
  });

  it("sees no row of any commune as long as none is set", async () => {
    expect(await app`select 1 from site`).toHaveLength(0);
    expect(await database.owner.sql`select 1 from site`).toHaveLength(2);
  });

  it("sees the rows of its commune, and not its neighbour's by asking for them", async () => {
    expect(await inCommune(here, (tx) => tx`select name from site`)).toEqual([{ name: "here" }]);
    expect(
      await inCommune(here, (tx) => tx`select 1 from site where commune_id = ${elsewhere}`),
    ).toHaveLength(0);
  });

  it("changes and adds no row of a neighbour", async () => {
    const changed = await inCommune(
      here,
      (tx) => tx`update site set name = 'mine' where commune_id = ${elsewhere}`,
    );
    expect(changed.count).toBe(0);
    const added = inCommune(
      here,
      (tx) =>
        tx`insert into site (commune_id, id, name, kind) values (${elsewhere}, ${randomUUID()}, 'x', 'school')`,
    );
    await expect(added).rejects.toMatchObject(REFUSED);
  });

  it.each(SHARED_TABLES)("reads %s, and writes nothing there", async (table) => {
    await expect(app`select 1 from ${app(table)}`).resolves.toBeDefined();
    await expect(app`delete from ${app(table)}`).rejects.toMatchObject(REFUSED);
    await expect(app`insert into ${app(table)} default values`).rejects.toMatchObject(REFUSED);
    const [{ name = "" } = {}] = await app`
      select column_name as name from information_schema.columns where table_name = ${table} limit 1`;
    await expect(app`update ${app(table)} set ${app(name)} = null`).rejects.toMatchObject(REFUSED);
  });

  it.each(KEPT_TABLES)("never deletes from %s", async (table) => {
    await expect(inCommune(here, (tx) => tx`delete from ${tx(table)}`)).rejects.toMatchObject(REFUSED);
  });

  it("may delete elsewhere: a basket line is only a wish", async () => {
    await expect(inCommune(here, (tx) => tx`delete from basket_line`)).resolves.toBeDefined();
  });
});

describe("a database of its own", () => {
  it("is made once when several ask for it at once, and keeps its rows", async () => {
    const { superuserUrl, drop } = await createTestDatabase();
    const name = `twice_${randomUUID().slice(0, 8)}`;
    const made = await Promise.all([1, 2, 3].map(() => createDatabase(superuserUrl, { name })));
    expect(new Set(made.map((urls) => urls.appUrl)).size).toBe(1);
    await drop();
  });

  it("takes no name that would have to be quoted", async () => {
    const { superuserUrl, drop } = await createTestDatabase();
    await expect(createDatabase(superuserUrl, { name: 'x"; drop database postgres' })).rejects.toThrow(
      TypeError,
    );
    await drop();
  });
});
