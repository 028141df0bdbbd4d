import { buildOnce } from "@/scripts/demo/build";
import { prepareDatabase } from "@/scripts/demo/prepare";
import { startTestServer } from "../../setup/test-server";
import { ROOT } from "./root";
import { setStage } from "./stage";

const TEMPLATE = "template_guide";

/** Builds once, starts one PostgreSQL, seeds the guide's town once: each portal has a copy of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildOnce(ROOT, { say: (progress) => console.log(progress), hold: () => {} });
  const { server, remove } = await startTestServer();
  try {
    const { superuserUrl } = server;
    await prepareDatabase({ superuserUrl, name: TEMPLATE, scenario: "guide" });
    setStage({ superuserUrl, template: TEMPLATE });
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
