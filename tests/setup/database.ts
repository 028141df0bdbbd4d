import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase } from "@/db/create-database";
import { startPostgres } from "@/db/embedded";
import { migrate } from "@/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
  }
}

/** One server for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), "marelle-test-"));
  const server = await startPostgres({
    directory,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  const template = await createDatabase(server.superuserUrl, { name: "template_marelle" });
  await migrate(template.ownerUrl);
  project.provide("superuserUrl", server.superuserUrl);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
