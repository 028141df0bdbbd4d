import { expect, it, vi } from "vitest";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase } from "@/tests/setup/test-database";
import { deskOf, makeTown, THURSDAY } from "./closures.scenes";

const line = vi.hoisted(() => ({ wait: async () => {} }));

vi.mock(import("@/lib/reservations/closures/lock-closures"), () => ({ lockClosures: () => line.wait() }));
vi.mock(import("@/lib/catalogue/openings/lock-year"), () => ({ lockYear: async () => {} }));
// The openings would let them through one by one, each after it has looked for the other's closure.
vi.mock(import("@/lib/reservations/closures/cancel-places"), async (real) => ({
  ...(await real()),
  lockClosedDays: () => line.wait(),
}));

/** The control of "two agents leave one": both find the days open. */
it("leaves two closures when the commune's are not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    const town = await makeTown(database, { families: 0 });
    const desk = deskOf(database, town);
    const { seen } = (await desk.preview(THURSDAY)).fields;
    line.wait = startingLine(2);
    const close = () => desk.close(THURSDAY, THURSDAY, "commune", { seen });
    await Promise.all([close(), close()]);
    const rows = await database.owner.sql`select 1 from closure where commune_id = ${town.commune.id}`;
    expect(rows).toHaveLength(2);
  } finally {
    await database.drop();
  }
});
