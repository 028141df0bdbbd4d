import { and, desc, eq, inArray, or } from "drizzle-orm";
import { guardian, recordChange } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import type { RecordField, RecordSubject, StoredValue } from "../rules/fields";
import { nameField } from "./name-field";
import { showValue } from "./show-value";
import type { ConflictView } from "./views";

const t = translatorOf("records");

interface Conflict {
  field: RecordField;
  mine: StoredValue;
  theirs: StoredValue;
  taken: boolean;
}

/** Both values of each field in words, with whose the other one is; a child's other household has no name here. */
export async function describeConflicts(
  ctx: FamilyContext,
  subject: RecordSubject,
  conflicts: readonly Conflict[],
): Promise<ConflictView[]> {
  const latest = await listLatest(
    ctx,
    subject,
    conflicts.map(({ field }) => field),
  );
  const words = { diets: wordsOfDiets(await listDiets(ctx)) };
  return conflicts.map(({ field, mine, theirs, taken }) => {
    const change = latest.find((one) => one.field === field && one.after === theirs);
    return {
      field,
      label: nameField(field),
      mine: showValue(field, mine, words),
      theirs: showValue(field, theirs, words),
      by: change ? nameChanger(ctx, change) : "",
      at: change ? stampIn(change.changedAt, ctx.commune.timeZone) : "",
      taken,
    };
  });
}

type Latest = Awaited<ReturnType<typeof listLatest>>[number];

function nameChanger(ctx: FamilyContext, { householdId, firstName, lastName }: Latest): string {
  if (firstName === null || lastName === null) return t("conflict.commune");
  return householdId === ctx.actor.householdId ? `${firstName} ${lastName}` : t("conflict.otherHousehold");
}

/** The latest changes of these fields that count, or that the household waits for: what its other one waits for is not known here. */
function listLatest(ctx: FamilyContext, { kind, id }: RecordSubject, fields: RecordField[]) {
  return ctx.tx
    .select({
      field: recordChange.field,
      after: recordChange.after,
      changedAt: recordChange.changedAt,
      householdId: recordChange.householdId,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
    })
    .from(recordChange)
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, recordChange.communeId), eq(guardian.id, recordChange.changedBy)),
    )
    .where(
      and(
        eq(recordChange.communeId, ctx.commune.id),
        eq(kind === "guardian" ? recordChange.guardianId : recordChange.childId, id),
        inArray(recordChange.field, fields),
        or(
          inArray(recordChange.state, ["applied", "accepted"]),
          and(eq(recordChange.state, "pending"), eq(recordChange.householdId, ctx.actor.householdId)),
        ),
      ),
    )
    .orderBy(desc(recordChange.changedAt), desc(recordChange.id));
}
