import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { type Commune, systemContext } from "@/lib/context";
import { createPaperKinds } from "@/lib/enrolments/papers/create-paper-kinds";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import { sendPaper } from "@/lib/enrolments/papers/send-paper";
import type { TestDatabase } from "@/tests/setup/test-database";
import { familyContext, WEDNESDAY_AFTERNOON } from "./context";
import type { Family } from "./family";
import { makeStoredBytes } from "./files";

/** A paper of the commune, which the activity needs by that ISO date when it is given one. Returns its kind's id. */
export function makePaper(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  {
    label = `Attestation ${uuidv7()}`,
    yearly = true,
    of,
    dueOn = null,
  }: { label?: string; yearly?: boolean; of?: { id: string }; dueOn?: string | null } = {},
): Promise<string> {
  return systemContext(
    commune,
    async (ctx) => {
      const [paperKindId = ""] = await createPaperKinds(ctx, [{ label, hint: "", yearly }]);
      const due = dueOn === null ? null : Temporal.PlainDate.from(dueOn);
      if (of) await requirePapers(ctx, [{ activityId: of.id, paperKindId, dueOn: due }]);
      return paperKindId;
    },
    { on: app, now: WEDNESDAY_AFTERNOON },
  );
}

/** The family hands the paper in for its child; returns the file's id. */
export async function handIn(
  database: Pick<TestDatabase, "app">,
  family: Family,
  paperKindId: string,
  now = WEDNESDAY_AFTERNOON,
): Promise<string> {
  const file = makeStoredBytes(family.commune, "attestation.pdf");
  await familyContext(
    database,
    family,
    (ctx) => sendPaper(ctx, { childId: family.childId, paperKindId, file }),
    now,
  );
  return file.id;
}
