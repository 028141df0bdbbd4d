import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as schema from "@/db/schema";
import { findMigrationPoints } from "./migration-lint";
import { readSources } from "./read-sources";

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

async function readJson(path: string): Promise<unknown> {
  const [file] = await readSources([path], /\.json$/);
  return JSON.parse(file?.text ?? "null");
}

describe("the migrations", () => {
  it("keep to the rules", async () => {
    const migrations = await readSources(["drizzle"], /\.sql$/);
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.flatMap(findMigrationPoints)).toEqual([]);
  });

  it("are those of the journal, in its order", async () => {
    const { entries } = journal.parse(await readJson("drizzle/meta/_journal.json"));
    const migrations = await readSources(["drizzle"], /\.sql$/);
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    expect(migrations.map(({ path }) => path)).toEqual(entries.map(({ tag }) => `drizzle/${tag}.sql`));
  });

  it("say all that the schema says: there is nothing left to generate", async () => {
    const { entries } = journal.parse(await readJson("drizzle/meta/_journal.json"));
    const last = String(entries.at(-1)?.idx ?? 0).padStart(4, "0");
    const snapshot = await readJson(`drizzle/meta/${last}_snapshot.json`);
    const now = generateDrizzleJson(schema);
    const migrated = { ...now, ...(snapshot as typeof now) };
    expect(Object.keys(migrated.tables).length).toBeGreaterThan(15);
    expect(await generateMigration(migrated, now)).toEqual([]);
    const { "public.site": _, ...others } = migrated.tables;
    expect(await generateMigration({ ...migrated, tables: others }, now)).not.toEqual([]);
  });
});

describe("the lint of migrations", () => {
  const lint = (text: string) => findMigrationPoints({ path: "x.sql", text });

  it.each([
    `CREATE TYPE "mood" AS ENUM ('glad');`,
    `CREATE TABLE "t" ("id" serial);`,
    `CREATE TABLE "t" ("id" bigserial);`,
    `CREATE TABLE "t" ("id" int GENERATED ALWAYS AS IDENTITY);`,
    `CREATE TABLE "t" ("id" uuid PRIMARY KEY NOT NULL);`,
    `CREATE TABLE "t" ("id" uuid, UNIQUE("id"));`,
    `CREATE TABLE "t" ("id" uuid CHECK (id is not null));`,
    `CREATE TABLE "t" ("id" uuid REFERENCES "u"("id"));`,
    `CREATE TABLE "t" ("id" uuid DEFAULT gen_random_uuid());`,
    `CREATE TABLE "t" ("at" timestamptz DEFAULT now());`,
    `ALTER TABLE "t" ADD FOREIGN KEY ("id") REFERENCES "u"("id");`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_c" CHECK ("t"."a" > 0);`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_c" CHECK (t.a > 0);`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_f" FOREIGN KEY ("id") REFERENCES "u"("id") ON DELETE set null;`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_f" FOREIGN KEY ("id") REFERENCES "u"("id") DEFERRABLE;`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_f" FOREIGN KEY ("id") REFERENCES "u"("id") ON UPDATE SET DEFAULT;`,
    `ALTER TABLE "t" DISABLE ROW LEVEL SECURITY;`,
    `CREATE TRIGGER x BEFORE INSERT ON t EXECUTE FUNCTION f();`,
    `DROP TABLE "a";\nDROP TABLE "b";`,
  ])("sees what is wrong with %s", (text) => {
    expect(lint(text)).toHaveLength(1);
  });

  it.each([
    `CREATE TABLE "t" ("id" uuid, "note" text DEFAULT 'a serial; check (t.x)', CONSTRAINT "t_pk" PRIMARY KEY("id"), CONSTRAINT "t_key" UNIQUE("id"), CONSTRAINT "t_c" CHECK (a in ('x', 'y')));`,
    `ALTER TABLE "t" ADD CONSTRAINT "t_f" FOREIGN KEY ("c","id") REFERENCES "public"."u"("c","id") ON DELETE no action ON UPDATE no action;`,
    `ALTER TABLE "t" ALTER COLUMN "a" SET NOT NULL;`,
    `CREATE POLICY "p" ON "t" USING (commune_id = x) WITH CHECK (commune_id = x);`,
    `CREATE UNIQUE INDEX "t_key" ON "t" USING btree ("c","id") WHERE id is not null;`,
    `-- why: a law\nDROP TABLE "a";--> statement-breakpoint\nDROP TABLE "b";`,
  ])("lets pass %s", (text) => {
    expect(lint(text)).toEqual([]);
  });
});
