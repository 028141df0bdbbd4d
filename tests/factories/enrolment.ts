import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolment } from "@/db/schema";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** The child's right to book the activity, since 2020 and without an end. */
export async function enrol(
  { owner }: TestDatabase,
  commune: Commune,
  childId: string,
  activityId: string,
): Promise<void> {
  await owner.drizzle.insert(enrolment).values({
    communeId: commune.id,
    id: uuidv7(),
    childId,
    activityId,
    startsOn: Temporal.PlainDate.from("2020-09-01"),
  });
}
