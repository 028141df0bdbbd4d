import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOnce } from "@/scripts/demo/build";
import { prepareDatabase } from "@/scripts/demo/prepare";
import { startTestServer } from "../../setup/test-server";
import { keepPristine } from "./pristine";
import { ROOT } from "./root";
import { setStage } from "./stage";

const TEMPLATE = "template_guide";

/** Builds once, starts one PostgreSQL, seeds the guide's town once: each house has a copy of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildOnce(ROOT, { say: (progress) => console.log(progress), hold: () => {} });
  const filesDirectory = await mkdtemp(join(tmpdir(), "marelle-files-"));
  const { server, remove } = await startTestServer();
  const removeAll = async () => {
    await remove();
    await rm(filesDirectory, { recursive: true, force: true });
  };
  try {
    const { superuserUrl } = server;
    await prepareDatabase({ superuserUrl, name: TEMPLATE, scenario: "guide", filesDirectory });
    await keepPristine(superuserUrl, TEMPLATE);
    setStage({ superuserUrl, template: TEMPLATE, filesDirectory });
  } catch (error) {
    await removeAll();
    throw error;
  }
  return removeAll;
}
