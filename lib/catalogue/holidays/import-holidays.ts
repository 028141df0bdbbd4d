import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { DatedLabel } from "../rules/service-calendar";
import { writeHoliday } from "./change-holiday";
import { removeRow } from "./drop-holiday";
import { lockHolidays } from "./lock-holidays";
import { digestWrites, readImport, writesOf } from "./read-import";
import type { ImportInput } from "./schemas";
import { sayStretch } from "./school-years";
import { checkFree, type TakenHoliday, takeHolidays } from "./take-holidays";

/**
 * Writes what the preview has shown: new stretches as the commune's own, differences as its corrections. Answers how
 * many. @throws DomainError "forbidden", "dataset-unreadable", "dataset-empty", "holiday-overlaps"; "import-changed"
 * when the holidays have changed since the preview
 */
export async function importHolidays(
  ctx: StaffContext,
  { texte, lieu, seen }: ImportInput,
): Promise<{ count: number }> {
  authorize(ctx, "calendar.change");
  await lockHolidays(ctx);
  const { planned, place } = await readImport(ctx, { text: texte, place: lieu });
  if (digestWrites(planned) !== seen) throw new DomainError("import-changed");
  const writes = writesOf(planned);
  for (const { stretch, known } of writes) await write(ctx, stretch, known);
  const holidays = await takeHolidays(ctx);
  for (const { stretch } of writes)
    checkFree(
      stretch,
      holidays.filter(({ from }) => !from.equals(stretch.from)),
    );
  if (writes.length === 0) return { count: 0 };
  await audit(ctx, {
    action: "holidays-imported",
    detail: { title: place },
    changes: writes.map(({ stretch, known }) => ({
      field: stretch.label,
      before: known ? sayStretch(known) : null,
      after: sayStretch(stretch),
    })),
  });
  return { count: writes.length };
}

async function write(ctx: StaffContext, stretch: DatedLabel, known: TakenHoliday | null): Promise<void> {
  const official = known?.official;
  // The zone's own dates again: the commune has nothing of its own to say any more.
  if (known?.id && official?.from.equals(stretch.from) && official.until.equals(stretch.until))
    return removeRow(ctx, known.id);
  await writeHoliday(ctx, known ?? { id: null, official: null }, stretch);
}
