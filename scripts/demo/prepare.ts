import { Temporal } from "temporal-polyfill";
import { openDatabase } from "@/db/client";
import { createDatabase, type DatabaseUrls } from "@/db/create-database";
import { migrate } from "@/db/migrate";
import { hasSites } from "@/lib/communes/has-sites";
import { systemContext } from "@/lib/context";
import { keepFilesIn } from "@/lib/files/storage";
import { GUIDE_NEWS, townNews } from "./news";
import { publishNews } from "./publish-news";
import { seedCommune } from "./seed-commune";
import { seedGuide } from "./seed-guide";
import { openTown } from "./town";

export const SCENARIOS = ["commune", "guide"] as const;
export type Scenario = (typeof SCENARIOS)[number];

const seeds = { commune: seedCommune, guide: seedGuide };

/** Where the guide begins: Wednesday 22 May 2024, 16 h 29. */
export const GUIDE_NOW = Temporal.Instant.from("2024-05-22T16:29:00+02:00");

/** The instant at which a scenario plays when none is asked for; null is real time. */
export const clockOf = (scenario: Scenario): Temporal.Instant | null =>
  scenario === "guide" ? GUIDE_NOW : null;

export interface DemoDatabase {
  superuserUrl: string;
  name: string;
  scenario: Scenario;
  /** The instant around which the town is invented: real time, or the guide's, unless said otherwise. */
  now?: Temporal.Instant | null;
  /** The folder of the shared files; a town without one has no news. */
  filesDirectory?: string;
  say?: (progress: string) => void;
}

/**
 * A migrated database with a scenario in it, made or found. The town is one transaction: a seed that was cut
 * short has left nothing, and is done again.
 */
export async function prepareDatabase({
  superuserUrl,
  name,
  scenario,
  now = clockOf(scenario),
  filesDirectory,
  say = () => {},
}: DemoDatabase): Promise<DatabaseUrls> {
  const urls = await createDatabase(superuserUrl, { name });
  await migrate(urls.ownerUrl);
  const owner = openDatabase(urls.ownerUrl, { pool: 1 });
  const app = openDatabase(urls.appUrl, { pool: 1 });
  try {
    const commune = await openTown(owner);
    await systemContext(
      commune,
      async (ctx) => {
        if (await hasSites(ctx)) return;
        await seeds[scenario](ctx, say);
        if (filesDirectory === undefined) return;
        keepFilesIn(filesDirectory);
        await publishNews(ctx, scenario === "guide" ? GUIDE_NEWS : townNews(ctx));
      },
      { on: app, now: now ?? Temporal.Now.instant() },
    );
  } finally {
    await Promise.all([owner.close(), app.close()]);
  }
  return urls;
}
