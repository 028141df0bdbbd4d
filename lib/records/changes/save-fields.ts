import { v7 as uuidv7 } from "uuid";
import { recordChange } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { compareEdit } from "../rules/compare-edit";
import type { RecordField, RecordSubject, StoredValue } from "../rules/fields";
import { readBase, writeBase } from "./base";
import { closeWishes } from "./close-wishes";
import { describeConflicts } from "./describe-conflicts";
import { listModes } from "./list-modes";
import { listWishes, type Wish, wishedOr, wishesOf } from "./list-wishes";
import type { SaveOutcome } from "./views";
import { type FieldValues, writeFields } from "./write-fields";

/** What a form of the file sent. */
export interface SentFields {
  subject: RecordSubject;
  /** In stored form; a field that is absent was not asked about. */
  typed: FieldValues;
  /** As `writeBase` wrote it. */
  base: string | undefined;
  /** Fields of which another's value is taken rather than what was typed. */
  take: readonly string[];
  /** Those whose change waits until an address is proven, whatever the commune chose. */
  toProve?: ReadonlySet<RecordField>;
}

/**
 * Keeps what was changed in a form since it was opened, field by field: at once, or for the commune to look at. A field
 * that somebody else changed meanwhile to another value stops the whole of it: nothing is written, and the answer says
 * whose value it is. What the family has asked for already counts as what the file says. The caller holds the locks and
 * has read `stored` under them.
 */
export async function saveFields(
  ctx: FamilyContext,
  { subject, typed, base, take, toProve = new Set() }: SentFields,
  stored: (field: RecordField) => StoredValue,
): Promise<SaveOutcome> {
  const own = wishesOf(await listWishes(ctx), subject);
  const wishes = new Map(own.map((wish) => [wish.field, wish]));
  const current = wishedOr(own, stored);
  const fields = Object.keys(typed) as RecordField[];
  const shown = readBase(fields, base);
  const edits = fields.map((field) => {
    const value = typed[field] ?? null;
    const taken = take.includes(field);
    const compared = compareEdit({ base: shown[field], typed: value, current: current(field) });
    return { field, value, taken, compared };
  });

  if (edits.some(({ compared, taken }) => compared === "conflict" && !taken)) {
    // What was taken before is asked again, its box ticked: else the next sending would write what was typed.
    const asked = edits.filter(({ compared, taken, field, value }) =>
      taken ? value !== current(field) : compared === "conflict",
    );
    const isAsked = new Set(asked.map(({ field }) => field));
    return {
      kind: "conflict",
      conflicts: await describeConflicts(
        ctx,
        subject,
        asked.map(({ field, value, taken }) => ({ field, mine: value, theirs: current(field), taken })),
      ),
      // A field that was left alone keeps what the form showed: sent again, it undoes nothing.
      base: writeBase(fields, (field) => {
        const before = shown[field];
        return isAsked.has(field) || before === undefined ? current(field) : before;
      }),
    };
  }

  const changed = edits.filter(({ compared, taken }) => compared === "changed" && !taken);
  if (changed.length === 0) return { kind: "saved", applied: 0, waiting: 0, withdrawn: 0, toProve: false };
  const withdrawn = await closeOlder(ctx, changed, wishes, stored);
  const modeOf = await listModes(ctx);
  const modes = changed
    .filter(({ field, value }) => value !== stored(field))
    .map((one) => ({ ...one, awaits: awaitsOf(one.field) }));
  await recordEdits(ctx, subject, modes, stored);
  const applied = modes.filter(({ awaits }) => awaits === null);
  await writeFields(ctx, subject, Object.fromEntries(applied.map(({ field, value }) => [field, value])));
  await audit(ctx, { action: "record-changed", subject });
  return {
    kind: "saved",
    applied: applied.length,
    waiting: modes.length - applied.length,
    withdrawn,
    toProve: modes.some(({ awaits }) => awaits === "proof"),
  };

  function awaitsOf(field: RecordField): "commune" | "proof" | null {
    if (toProve.has(field)) return "proof";
    return modeOf(subject.kind, field) === "review" ? "commune" : null;
  }
}

interface Changed {
  field: RecordField;
  value: StoredValue;
}

/**
 * An older wish of the same field makes room: for a newer one, or because what counts is wanted again. Answers how many
 * were taken back in that way.
 */
async function closeOlder(
  ctx: FamilyContext,
  changed: readonly Changed[],
  wishes: ReadonlyMap<RecordField, Wish>,
  stored: (field: RecordField) => StoredValue,
): Promise<number> {
  let withdrawn = 0;
  for (const state of ["replaced", "withdrawn"] as const) {
    const older = changed
      .filter(({ field, value }) => (value === stored(field)) === (state === "withdrawn"))
      .flatMap(({ field }) => wishes.get(field) ?? []);
    await closeWishes(ctx, older, state);
    if (state === "withdrawn") withdrawn = older.length;
  }
  return withdrawn;
}

async function recordEdits(
  ctx: FamilyContext,
  { kind, id }: RecordSubject,
  edits: readonly (Changed & { awaits: "commune" | "proof" | null })[],
  stored: (field: RecordField) => StoredValue,
): Promise<void> {
  if (edits.length === 0) return;
  const submissionId = uuidv7();
  await ctx.tx.insert(recordChange).values(
    edits.map(({ field, value, awaits }) => ({
      communeId: ctx.commune.id,
      id: uuidv7(),
      submissionId,
      householdId: ctx.actor.householdId,
      guardianId: kind === "guardian" ? id : null,
      childId: kind === "child" ? id : null,
      field,
      before: stored(field),
      after: value,
      state: awaits ? ("pending" as const) : ("applied" as const),
      awaits,
      changedBy: ctx.actor.guardianId,
      changedAt: ctx.now,
    })),
  );
}
