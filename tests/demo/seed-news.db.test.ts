import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { dropDatabase } from "@/db/create-database";
import { prepareDatabase } from "@/scripts/demo/prepare";
import { makeFilesFolder } from "@/tests/factories/files";

describe("the news of the guide's scenario", () => {
  const name = `news_${randomBytes(4).toString("hex")}`;
  let folder: Awaited<ReturnType<typeof makeFilesFolder>>;
  let owner: Database;

  beforeAll(async () => {
    folder = await makeFilesFolder();
    const urls = await prepareDatabase({
      superuserUrl: inject("superuserUrl"),
      name,
      scenario: "guide",
      filesDirectory: folder.directory,
    });
    owner = openDatabase(urls.ownerUrl, { pool: 1 });
  });
  afterAll(async () => {
    await owner.close();
    await dropDatabase(inject("superuserUrl"), name);
    await folder.remove();
  });

  it("are the two documents of its page, of the first of May, one file each", async () => {
    const posts = await owner.sql`
      select n.title, to_char(n.publish_at at time zone 'Europe/Paris', 'DD/MM/YYYY') as date, n.for_everyone, f.name
      from news_item n join news_file j on j.commune_id = n.commune_id and j.news_id = n.id
      join stored_file f on f.commune_id = j.commune_id and f.id = j.file_id order by n.publish_at desc`;
    expect(posts).toEqual([
      {
        title: "RÈGLEMENT INTÉRIEUR",
        date: "01/05/2024",
        for_everyone: true,
        name: "REGLEMENT centre de loisirs.pdf",
      },
      { title: "TARIF 2024", date: "01/05/2024", for_everyone: true, name: "TARIF 2024.pdf" },
    ]);
  });

  it("have their bytes in the storage, each in its shapes", async () => {
    const files = await owner.sql<{ key: string; drawn: boolean }[]>`
      select storage_key as key, width is not null as drawn from stored_file`;
    expect(files).toHaveLength(3);
    for (const { key, drawn } of files)
      for (const shape of drawn ? ["card", "full"] : ["original"])
        expect([key, shape, existsSync(join(folder.directory, key, shape))]).toEqual([key, shape, true]);
  });
});
