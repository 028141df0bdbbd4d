import type { Database } from "@/db/client";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What is written outside the transaction of a command goes to the test's own database, too. */
export function countHere({ app }: Pick<TestDatabase, "app">): void {
  const holder = globalThis as { marelleDatabase?: Database; marelleDatabaseApart?: Database };
  holder.marelleDatabase = app;
  holder.marelleDatabaseApart = app;
}
