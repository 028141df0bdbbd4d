import { v7 as uuidv7 } from "uuid";
import { calendarFeed, dataRequest } from "@/db/schema";
import type { StaffActor } from "@/lib/context";
import { askData } from "@/lib/privacy/ask-data";
import { createFeed } from "@/lib/reservations/feed/create-feed";
import { feedTokenOf } from "@/lib/reservations/feed/feed-token";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What a neighbour asked about its data, and its calendar link. */
export interface PrivacyNeighbour {
  /** One that waits, one that was answered. */
  dataRequestId: string;
  answeredRequestId: string;
  feedToken: string;
}

export async function makePrivacyNeighbour(
  database: TestDatabase,
  family: Family,
  staff: StaffActor,
): Promise<PrivacyNeighbour> {
  const dataRequestId = await familyContext(database, family, (ctx) =>
    askData(ctx, { kind: "correction", body: `Ce n’est plus ${family.guardian.email}.` }),
  );
  await familyContext(database, family, createFeed);
  const { drizzle } = database.owner;
  const feeds = await drizzle.select().from(calendarFeed);
  const feed = feeds.find(({ guardianId }) => guardianId === family.guardian.guardianId);
  const answeredRequestId = uuidv7();
  await drizzle.insert(dataRequest).values({
    communeId: family.commune.id,
    id: answeredRequestId,
    householdId: family.householdId,
    guardianId: family.guardian.guardianId,
    kind: "erasure",
    body: "Effacez nos messages.",
    sentAt: WEDNESDAY_AFTERNOON,
    answer: "C’est fait.",
    answeredAt: WEDNESDAY_AFTERNOON,
    answeredBy: staff.staffId,
  });
  return { dataRequestId, answeredRequestId, feedToken: feedTokenOf(feed?.id ?? "") };
}
