import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findInstallation } from "@/scripts/commune/find-installation";

const OWNER = "postgres://marelle_owner:x@127.0.0.1:5432/marelle";

describe("where a commune is opened", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "marelle-communes-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const find = (variables: Record<string, string>) =>
    findInstallation({ NODE_ENV: "test", ...variables }, folder);

  it("is the database that is named, whatever runs here", async () => {
    expect(await find({ MIGRATION_DATABASE_URL: OWNER })).toEqual({ ownerUrl: OWNER, environment: {} });
  });

  it.each([
    [{}, /^Aucune base n’est indiquée, et aucune démonstration ne tourne ici\./],
    [{ DATA_DIR: "nulle-part" }, /lancez d’abord npm run demo/],
    [{ MIGRATION_DATABASE_URL: "mysql://x/y" }, /^MIGRATION_DATABASE_URL est l’adresse d’une base/],
  ])("is nowhere with %j, which is said plainly", async (variables, sentence) => {
    await expect(find(variables as Record<string, string>)).rejects.toMatchObject({
      name: "OptionRefusal",
      message: expect.stringMatching(sentence),
    });
  });
});
