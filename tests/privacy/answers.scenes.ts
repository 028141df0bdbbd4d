import type { StaffActor } from "@/lib/context";
import { answerData } from "@/lib/privacy/answer-data";
import { askData } from "@/lib/privacy/ask-data";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { readOutbox } from "@/tests/mail/post";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Two agents answer the same request at once; how many e-mails the family gets. */
export async function answerTogether(database: TestDatabase, slug: string): Promise<number> {
  const commune = await makeCommune(database, { slug });
  const family = await makeHousehold(database, commune);
  const id = await familyContext(database, family, (ctx) =>
    askData(ctx, { kind: "correction", body: "Mon nom." }),
  );
  const agents = [await makeStaff(database, commune), await makeStaff(database, commune)];
  const ready = startingLine(agents.length);
  const press = (agent: StaffActor) =>
    staffContext(database, commune, agent, async (ctx) => {
      await ready();
      await answerData(ctx, { id, answer: `De ${agent.staffId}` });
    });
  const outcomes = await Promise.allSettled(agents.map(press));
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== "data-request-answered")
      throw outcome.reason;
  return (await readOutbox(database, commune)).length;
}
