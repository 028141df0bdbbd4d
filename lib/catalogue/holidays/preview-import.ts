import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import type { LeftRow } from "../rules/read-holiday-dataset";
import type { PlannedStretch } from "./plan-import";
import { digestWrites, type ReadImport, readImport, writesOf } from "./read-import";
import type { ReadImportInput } from "./schemas";
import { sayStretch } from "./school-years";
import type { ImportPreview, ImportRow } from "./views";

const t = translatorOf("deskCalendar");

/**
 * What a file of the official calendar would write, and what it leaves out and why; nothing is written.
 * @throws DomainError "forbidden", "dataset-missing", "dataset-unreadable", "dataset-empty"
 */
export async function previewImport(
  ctx: StaffContext,
  { fichier, texte, lieu }: ReadImportInput,
): Promise<ImportPreview> {
  authorize(ctx, "calendar.change");
  const text = fichier && fichier.size > 0 ? await fichier.text() : texte;
  if (text.trim() === "") throw new DomainError("dataset-missing");
  const read = await readImport(ctx, { text, place: lieu });
  return {
    places: read.places,
    place: read.place,
    rows: read.planned.map(presentRow),
    left: presentLeft(read.left),
    notes: presentNotes(read),
    writes: writesOf(read.planned).length,
    text: read.text,
    seen: digestWrites(read.planned),
  };
}

function presentRow({ outcome, stretch, known }: PlannedStretch): ImportRow {
  return {
    id: stretch.from.toString(),
    outcome,
    label: stretch.label,
    span: sayStretch(stretch),
    known: known && outcome !== "same" ? tellKnown(known) : null,
  };
}

function tellKnown(known: NonNullable<PlannedStretch["known"]>): string {
  const text = `${known.label}, ${sayStretch(known)}`;
  return known.kind === "withdrawn" ? t("import.knownWithdrawn", { text }) : text;
}

/** One sentence a reason, with the names of what it concerns. */
function presentLeft(left: readonly LeftRow[]): string[] {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const rows = left.filter((row) => row.reason === reason);
    const names = [...new Set(rows.map(({ label }) => label).filter(Boolean))].slice(0, NAMED);
    return t(`import.left.${reason}`, { count: rows.length, names: names.join(", ") || t("import.noName") });
  });
}
/** How many names are said. */
const NAMED = 5;

function presentNotes({ ended, past }: ReadImport): string[] {
  return [
    ...ended.map((label) => t("import.ended", { label })),
    ...(past > 0 ? [t("import.past", { count: past })] : []),
  ];
}
