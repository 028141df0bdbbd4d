import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/client";
import { commune, communeHost } from "@/db/schema";
import { type SharedWriter, writeShared } from "@/db/tenant";
import type { Commune } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { habitsOf } from "./rules/time-zones";
import type { NewCommuneInput } from "./schemas";

/** A commune, and whether it is new. */
export interface AddedCommune {
  commune: Commune;
  made: boolean;
}

/**
 * Opens a commune on its hostname, with the calendar that is usual in its time zone and addresses of that host; the very
 * same one asked for again is found, with the hostname that it has. Asks for the owner's pool. Of two at once one makes it.
 * @throws DomainError "slug-taken" when a commune of another name has the slug, "host-taken" when another one has the host
 */
export async function addCommune(owner: Database, input: NewCommuneInput): Promise<AddedCommune> {
  return writeShared(owner, async (tx) => {
    const { host, ...columns } = input;
    const [row] = await tx
      .insert(commune)
      .values({
        id: uuidv7(),
        ...columns,
        ...habitsOf(input.timeZone),
        senderEmail: `ne-pas-repondre@${host}`,
        contactEmail: `mairie@${host}`,
      })
      .onConflictDoNothing({ target: commune.slug })
      .returning();
    if (!row) return { commune: await findOpened(tx, input), made: false };
    const taken = await tx
      .insert(communeHost)
      .values({ host, communeId: row.id, isMain: true })
      .onConflictDoNothing({ target: communeHost.host })
      .returning();
    if (taken.length === 0) throw new DomainError("host-taken", { host });
    return { commune: { ...row, host }, made: true };
  });
}

async function findOpened(tx: SharedWriter, { name, slug, host }: NewCommuneInput): Promise<Commune> {
  const rows = await tx
    .select({ commune, host: communeHost.host, isMain: communeHost.isMain })
    .from(commune)
    .innerJoin(communeHost, eq(communeHost.communeId, commune.id))
    .where(eq(commune.slug, slug));
  const main = rows.find(({ isMain }) => isMain) ?? rows[0];
  if (!main || main.commune.name !== name)
    throw new DomainError("slug-taken", { slug, name: main?.commune.name ?? slug });
  if (!rows.some((row) => row.host === host)) await refuseTakenHost(tx, host);
  return { ...main.commune, host: main.host };
}

async function refuseTakenHost(tx: SharedWriter, host: string): Promise<void> {
  const others = await tx.select().from(communeHost).where(eq(communeHost.host, host));
  if (others.length > 0) throw new DomainError("host-taken", { host });
}
