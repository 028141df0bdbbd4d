import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { commune, communeHost } from "@/db/schema";
import { readShared } from "@/db/tenant";
import type { Commune } from "@/lib/context";

/** A hostname as stored: lower case, no port, no trailing dot. Null for what cannot be one. */
export function normaliseHost(header: string | null | undefined): string | null {
  const host = header?.trim().toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "") ?? "";
  return /^[a-z0-9.-]{1,253}$/.test(host) ? host : null;
}

/** The commune that a Host header leads to, or null: an unknown host is served nothing. */
export async function findCommuneByHost(database: Database, header: string | null): Promise<Commune | null> {
  const host = normaliseHost(header);
  if (!host) return null;
  const rows = await readShared(database, (db) =>
    db
      .select({ commune, host: communeHost.host })
      .from(communeHost)
      .innerJoin(commune, eq(commune.id, communeHost.communeId))
      .where(eq(communeHost.host, host)),
  );
  const row = rows[0];
  return row ? { ...row.commune, host: row.host } : null;
}
