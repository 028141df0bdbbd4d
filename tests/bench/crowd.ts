import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { type Database, openDatabase } from "@/db/client";
import { createDatabase, type DatabaseUrls } from "@/db/create-database";
import { startPostgres } from "@/db/embedded";
import { prepareDatabase } from "@/scripts/demo/prepare";
import { PARENT } from "@/scripts/demo/town";
import { endWithParent } from "@/tests/setup/end-with-parent";
import { copyCommune, fillYear, withoutForeignKeys } from "./full-commune";
import { NOW } from "./scene";

/** Two databases with one same full commune: alone in the first, among many others as full in the second. */
export interface Crowd {
  alone: DatabaseUrls;
  among: DatabaseUrls;
  communes: number;
  /** Of each commune. */
  reservations: number;
  close(): Promise<void>;
}

export interface CrowdPlan {
  /** As many as asked for; otherwise `least`, then more as long as there is time, up to `most`. */
  communes: number | null;
  least: number;
  most: number;
  fillingMs: number;
  say: (progress: string) => void;
}

/** Gigabytes, for which the folder in memory is not the place; lost in a crash of the machine, and no loss. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "2GB",
  shared_buffers: "512MB",
};

export async function openCrowd(plan: CrowdPlan): Promise<Crowd> {
  const directory = await mkdtemp(join(tmpdir(), "marelle-crowd-"));
  const server = await startPostgres({ directory, settings: SETTINGS });
  endWithParent(server, directory);
  const close = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const { superuserUrl } = server;
    const seed = { scenario: "commune", now: NOW, say: plan.say } as const;
    const alone = await prepareDatabase({ superuserUrl, name: "alone", ...seed });
    const first = await asOwner(alone, (owner) =>
      withoutForeignKeys(owner, "reservation", () => fillYear(owner, { leaving: PARENT, at: NOW })),
    );
    plan.say(`${first.reservations} réservations dans la première commune…`);
    const among = await createDatabase(superuserUrl, { name: "among", template: "alone" });
    const communes = await asOwner(among, (owner) => addCommunes(owner, first.communeId, plan));
    return { alone, among, communes, reservations: first.reservations, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** How many there are in the end, the first included. */
async function addCommunes(owner: Database, source: string, plan: CrowdPlan): Promise<number> {
  const began = performance.now();
  let communes = 1;
  const goesOn = () =>
    plan.communes === null
      ? communes < plan.least || (communes < plan.most && performance.now() - began < plan.fillingMs)
      : communes < plan.communes;
  await withoutForeignKeys(owner, "reservation", async () => {
    while (goesOn()) {
      await copyCommune(owner, { from: source, to: uuidv7() });
      communes += 1;
      plan.say(`${communes} communes…`);
    }
  });
  return communes;
}

/** A town that has lived a while has its statistics, and its pages are known to be visible to all. */
async function asOwner<T>({ ownerUrl }: DatabaseUrls, work: (owner: Database) => Promise<T>): Promise<T> {
  const owner = openDatabase(ownerUrl, { pool: 1 });
  try {
    const result = await work(owner);
    await owner.sql`vacuum (analyze)`;
    return result;
  } finally {
    await owner.close();
  }
}
