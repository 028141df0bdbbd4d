import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { regulation, regulationRule } from "@/db/schema";
import type { DeadlineRule, LateBooking } from "@/lib/catalogue/rules/regulation";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** The guide's deadline: the day before at noon. */
export const THE_DAY_BEFORE_AT_NOON: DeadlineRule = {
  kind: "days-before",
  days: 1,
  time: "12:00",
  counting: "calendar",
};

/** A regulation with one rule, valid from the year 2020 on. */
export async function makeRegulation(
  { owner }: TestDatabase,
  commune: Commune,
  {
    booking = THE_DAY_BEFORE_AT_NOON,
    cancellation = booking,
    late,
    weeklyMaximum,
  }: {
    booking?: DeadlineRule;
    cancellation?: DeadlineRule;
    late?: LateBooking;
    weeklyMaximum?: number;
  } = {},
): Promise<string> {
  const id = uuidv7();
  await owner.drizzle.insert(regulation).values({ communeId: commune.id, id, name: "Règlement" });
  await owner.drizzle.insert(regulationRule).values({
    communeId: commune.id,
    regulationId: id,
    validFrom: Temporal.PlainDate.from("2020-09-01"),
    booking,
    cancellation,
    late,
    weeklyMaximum,
  });
  return id;
}
