import { and, eq, inArray } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { storedFile } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";
import { storage } from "./storage";
import { storageKeyOf } from "./store-file";

/** Longer than any upload, or any seed, is on its way between its bytes and its row. */
const GRACE = Temporal.Duration.from({ hours: 24 });
const AT_ONCE = 500;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Takes away the bytes that no row tells of: of files that were removed, and of uploads that were cut short. Those
 * of the last 24 hours of real time stay, for their row may be on its way.
 */
export async function sweepFiles(ctx: SystemContext): Promise<void> {
  const disk = await storage();
  const before = realNow().subtract(GRACE);
  const ids = (await listStored(ctx.commune.id)).filter(
    (id) => Temporal.Instant.compare(madeAt(id), before) < 0,
  );
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const batch = ids.slice(at, at + AT_ONCE);
    const known = await ctx.tx
      .select({ id: storedFile.id })
      .from(storedFile)
      .where(and(eq(storedFile.communeId, ctx.commune.id), inArray(storedFile.id, batch)));
    const kept = new Set(known.map(({ id }) => id));
    for (const id of batch) if (!kept.has(id)) await disk.deleteAll(storageKeyOf(ctx.commune.id, id));
  }
}

/** The ids under which a commune has bytes, whatever the storage calls a folder. */
async function listStored(communeId: string): Promise<string[]> {
  const disk = await storage();
  const ids = new Set<string>();
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(`${communeId}/`, {
      recursive: true,
      ...(paginationToken ? { paginationToken } : {}),
    });
    for (const object of page.objects) {
      const id = (object.isFile ? object.key : object.prefix).split("/").at(object.isFile ? -2 : -1) ?? "";
      if (UUID_V7.test(id)) ids.add(id);
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
  return [...ids];
}

/** A version 7 uuid begins with the millisecond at which it was drawn (RFC 9562). */
function madeAt(id: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replace("-", "").slice(0, 12), 16));
}
