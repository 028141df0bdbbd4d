import { commune } from "@/db/schema";
import { readShared } from "@/db/tenant";
import { database } from "./context";
import { logIncident } from "./log";

export type Health = { status: "ok" } | { status: "unavailable"; incident: string };

/** Whether pages can be served: the database answers, migrated, under the application's role. */
export async function checkHealth(): Promise<Health> {
  try {
    await readShared(database(), (db) => db.select({ id: commune.id }).from(commune).limit(1));
    return { status: "ok" };
  } catch (error) {
    return { status: "unavailable", incident: logIncident(error, "health") };
  }
}
