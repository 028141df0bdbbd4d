import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { commune, communeHost } from "@/db/schema";
import { readShared } from "@/db/tenant";
import type { Commune } from "@/lib/context";

/** Every commune of the installation, each with its main hostname: for work that loops over communes. */
export async function listCommunes(database: Database): Promise<Commune[]> {
  const rows = await readShared(database, (db) =>
    db
      .selectDistinctOn([commune.id], { commune, host: communeHost.host })
      .from(commune)
      .innerJoin(communeHost, eq(communeHost.communeId, commune.id))
      .orderBy(asc(commune.id), desc(communeHost.isMain), asc(communeHost.host)),
  );
  return rows.map((row) => ({ ...row.commune, host: row.host }));
}
