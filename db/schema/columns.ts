import { customType, uuid } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";

/** A civil date: the day of a service, in the commune's calendar. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => "date",
  toDriver: (date) => date.toString(),
  fromDriver: (text) => Temporal.PlainDate.from(text),
});

/** An instant; the session's time zone is UTC, so PostgreSQL answers "2024-05-22 14:29:00+00". */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamp with time zone",
  toDriver: (at) => at.toString(),
  fromDriver: (text) => Temporal.Instant.from(text),
});

/** A civil time of day as the commune writes it: "11:45". */
export const civilTime = customType<{ data: string; driverData: string }>({
  dataType: () => "time",
  toDriver: (time) => time,
  fromDriver: (text) => text.slice(0, 5),
});

/** The three names of one place: which child, which activity, which day. */
export const place = () => ({
  childId: uuid("child_id").notNull(),
  activityId: uuid("activity_id").notNull(),
  serviceDate: plainDate("service_date").notNull(),
});
