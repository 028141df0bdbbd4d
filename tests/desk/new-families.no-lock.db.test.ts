import { expect, it, vi } from "vitest";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addTogether } from "./new-families.scenes";

const together = startingLine(2);
vi.mock(import("@/lib/desk/new-families/lock-newcomers"), () => ({ lockNewcomers: () => together() }));

/** The control of "add one, always": without turns, neither finds what the other is about to add. */
it("adds two when nobody takes turns, so that the race can fail", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    expect(await addTogether(database, "ville")).toBe(2);
  } finally {
    await database.drop();
  }
});
