import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { endWithParent } from "./end-with-parent";

/** Data of a test may be lost in a crash of the machine, and is not worth waiting for the disk. */
const IN_A_HURRY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "128MB",
};

/** Linux's folder in memory: a template is copied there four times as fast as on a disk. */
const IN_MEMORY = "/dev/shm";
const ROOM_WANTED = 4 * 1024 ** 3;

/** A server in a temporary folder; `remove()` stops it and removes the folder. */
export async function startTestServer(): Promise<{ server: EmbeddedPostgres; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(await chooseRoom(), "marelle-test-"));
  try {
    const server = await startPostgres({ directory, settings: IN_A_HURRY });
    endWithParent(server, directory);
    return {
      server,
      async remove() {
        await server.stop();
        await rm(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

async function chooseRoom(): Promise<string> {
  const room = await statfs(IN_MEMORY).catch(() => null);
  return room && room.bavail * room.bsize > ROOM_WANTED ? IN_MEMORY : tmpdir();
}
