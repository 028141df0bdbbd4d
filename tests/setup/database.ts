import type { TestProject } from "vitest/node";
import { createDatabase } from "@/db/create-database";
import { migrate } from "@/db/migrate";
import { startTestServer } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
    /** Name of the migrated database that tests copy. */
    template: string;
  }
}

/** One server for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const { server, remove } = await startTestServer();
  try {
    const template = "template_marelle";
    const { ownerUrl } = await createDatabase(server.superuserUrl, { name: template });
    await migrate(ownerUrl);
    project.provide("superuserUrl", server.superuserUrl);
    project.provide("template", template);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
