import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import * as schema from "@/db/schema";
import { collectExport } from "@/lib/privacy/export/collect-export";
import type { ExportSection, SectionKey } from "@/lib/privacy/export/entry";
import { makeActivity } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { createTestDatabase } from "@/tests/setup/test-database";

const MONDAY = "2024-05-27";

/** Tables that know a person and are not downloaded, each with its reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  basket: "a version, and the lines that its last emptying could put back for a moment",
  household: "an id and nothing else",
  one_time_link: "the secret of an e-mail, dead within days; the e-mail itself is listed",
  recovery_code: "agents' alone",
  search_word: "the words of the file once more, folded for the desk's search",
  second_factor: "agents' alone",
};
/** Columns of a person's own row that are no fact about them. */
const INNER = ["communeId", "id", "householdId", "accountId", "schoolId"];

/** How a table says that a row is about somebody. */
const PERSONAL =
  /^(household|guardian|child|account)_id$|^(asked|sent|added|reserved|changed)_by$|^sent_by_guardian$|^recipient$|_with$/;

/** The tables that have such a column, and those that a person is. */
function personalTables(): string[] {
  const exported: readonly unknown[] = Object.values(schema);
  const tables = exported.filter((value): value is PgTable => is(value, PgTable));
  const persons: readonly PgTable[] = [schema.household, schema.guardian, schema.child, schema.account];
  return tables
    .filter(
      (table) =>
        persons.includes(table) ||
        Object.values(getTableColumns(table)).some(({ name }) => PERSONAL.test(name)),
    )
    .map(getTableName)
    .sort();
}

/** What a person's row holds and their entry does not say. */
function missingColumns(table: PgTable, sections: readonly ExportSection[], key: SectionKey): string[] {
  const entry = sections.find((section) => section.key === key)?.entries[0] ?? [];
  const said: readonly string[] = entry.map((field) => field.key);
  return Object.keys(getTableColumns(table)).filter((name) => !said.includes(name) && !INNER.includes(name));
}

it("every table that knows a family is downloaded, or says why not", async () => {
  const database = await createTestDatabase();
  const sent: string[] = [];
  const app = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
  try {
    const commune = await makeCommune(database);
    const canteen = await makeActivity(database, commune, { on: [MONDAY] });
    const family = await makeFamily(database, commune, [canteen]);
    // Lines of checkouts are looked for where there are checkouts.
    await book(database, family, canteen, [MONDAY]);
    const { sections } = await familyContext({ app }, family, collectExport);
    expect(missingColumns(schema.guardian, sections, "guardians")).toEqual([]);
    expect(missingColumns(schema.child, sections, "children")).toEqual([]);
  } finally {
    await app.close();
    await database.drop();
  }
  const read = new Set(
    sent.flatMap((text) => [...text.matchAll(/\b(?:from|join)\s+"(\w+)"/g)].map(([, name = ""]) => name)),
  );
  const personal = personalTables();
  expect(personal.length).toBeGreaterThan(25);
  expect(personal.filter((name) => !read.has(name) && !(name in LEFT_OUT))).toEqual([]);
  // A reason that no longer holds, or names nothing, is a line to take away.
  expect(Object.keys(LEFT_OUT).filter((name) => read.has(name))).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((name) => !personal.includes(name))).toEqual([]);
});
