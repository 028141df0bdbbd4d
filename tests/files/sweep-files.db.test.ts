import { existsSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Commune, systemContext } from "@/lib/context";
import { storage } from "@/lib/files/storage";
import { bytesKeyOf, storageKeyOf } from "@/lib/files/store-file";
import { sweepFiles } from "@/lib/files/sweep-files";
import { addNewsFile } from "@/lib/news/join-file";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeFilesFolder, makeStoredBytes } from "@/tests/factories/files";
import { makeNews } from "@/tests/factories/news";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const HOUR = 3_600_000;

describe("bytes that no row tells of", () => {
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof makeFilesFolder>>;
  let commune: Commune;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await makeFilesFolder();
    commune = await makeCommune(database);
  });
  afterAll(async () => {
    await database.drop();
    await folder.remove();
  });

  const sweep = () => systemContext(commune, sweepFiles, { on: database.app, now: WEDNESDAY_AFTERNOON });
  const put = async (id: string, of = commune) => {
    const key = bytesKeyOf(storageKeyOf(of.id, id), "original");
    await (await storage()).put(key, "bytes");
    return () => existsSync(join(folder.directory, key));
  };
  const drawn = (hoursAgo: number) => uuidv7({ msecs: Date.now() - hoursAgo * HOUR });

  it("are none in a commune that has no files yet", async () => {
    await expect(sweep()).resolves.toBeUndefined();
  });

  it("go after a day; what has its row, what is recent and the neighbour's stay", async () => {
    const agent = await makeStaff(database, commune);
    const newsId = await makeNews(database, commune, agent);
    const kept = { ...makeStoredBytes(commune), id: drawn(48) };
    await staffContext(database, commune, agent, (ctx) =>
      addNewsFile(ctx, newsId, { ...kept, storageKey: storageKeyOf(commune.id, kept.id) }),
    );
    const neighbour = await makeCommune(database, { slug: "voisine" });
    const [told, lost, recent, theirs] = [
      await put(kept.id),
      await put(drawn(25)),
      await put(drawn(23)),
      await put(drawn(48), neighbour),
    ];
    await sweep();
    expect([told(), lost(), recent(), theirs()]).toEqual([true, false, true, true]);
  });
});
