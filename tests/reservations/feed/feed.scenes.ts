import { eq } from "drizzle-orm";
import { calendarFeed } from "@/db/schema";
import { createFeed } from "@/lib/reservations/feed/create-feed";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

const PRESSES = 4;

/** One guardian presses "Créer mon lien" four times at once: what was thrown, and how many links there are. */
export async function createTogether(database: TestDatabase, slug: string) {
  const commune = await makeCommune(database, { slug });
  const family = await makeHousehold(database, commune);
  const ready = startingLine(PRESSES);
  const outcomes = await Promise.allSettled(
    Array.from({ length: PRESSES }, () =>
      familyContext(database, family, async (ctx) => {
        await ready();
        await createFeed(ctx);
      }),
    ),
  );
  const feeds = await database.owner.drizzle
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.communeId, commune.id));
  return { refused: outcomes.filter(({ status }) => status === "rejected").length, feeds: feeds.length };
}
