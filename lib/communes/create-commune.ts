import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/client";
import { commune, communeHost } from "@/db/schema";
import { writeShared } from "@/db/tenant";
import type { Commune } from "@/lib/context";

type Chosen = "publicHolidays" | "schoolYearMonth";
export type NewCommune = Omit<Commune, "id" | "host" | "logoFileId" | "version" | Chosen> &
  Partial<Pick<Commune, Chosen>> & {
    /** Lower case, without port; the first is the one that links lead back to. */
    hosts: readonly [string, ...string[]];
  };

/**
 * Opens a commune with its hostnames, or finds it again by its slug: done twice, it makes one. Communes belong
 * to nobody's tenant, so this asks for the owner's pool.
 */
export async function createCommune(owner: Database, input: NewCommune): Promise<Commune> {
  const { hosts, ...columns } = input;
  return writeShared(owner, async (tx) => {
    await tx
      .insert(commune)
      .values({ id: uuidv7(), ...columns })
      .onConflictDoNothing({ target: commune.slug });
    const [row] = await tx.select().from(commune).where(eq(commune.slug, input.slug));
    if (!row) throw new Error(`The commune ${input.slug} was neither made nor found.`);
    await tx
      .insert(communeHost)
      .values(hosts.map((host, index) => ({ host, communeId: row.id, isMain: index === 0 })))
      .onConflictDoNothing({ target: communeHost.host });
    return { ...row, host: hosts[0] };
  });
}
