import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { writeCsv } from "../write-csv";
import type { TrailFilter } from "./find-trail";
import { loadTrail } from "./load-trail";
import { sayChange } from "./say-change";
import { FAMILY_NAMES } from "./schemas";
import type { AuditRow } from "./views";

const t = translatorOf("audit");

/** Lines of one file; a year of a large commune has fewer. */
const LIMIT = 50_000;

/**
 * The trail as it is filtered, for a spreadsheet, newest first; of more than 50,000 lines the last one says that there
 * are older ones. That it was taken is a line of the trail itself.
 * @throws DomainError "forbidden"
 */
export async function exportAudit(ctx: StaffContext, filter: TrailFilter, limit = LIMIT): Promise<string> {
  authorize(ctx, "audit.read");
  const rows = await loadTrail(ctx, filter, { limit: limit + 1, offset: 0 });
  const lines = rows.slice(0, limit).map(writeLine);
  if (rows.length > limit) lines.push([t("export.more", { limit: limit.toLocaleString("fr") })]);
  await audit(ctx, {
    action: "trail-downloaded",
    detail: { title: sayFilter(filter), lines: Math.min(rows.length, limit) },
  });
  const heading = (["at", "who", "kind", "address", "what", "about", "detail", "changes"] as const).map(
    (key) => t(`export.${key}`),
  );
  return writeCsv(heading, lines);
}

function writeLine({ at, who, whoKind, remoteAddress, what, subject, detail, changes }: AuditRow): string[] {
  return [
    at,
    who,
    t(`kinds.${whoKind}`),
    remoteAddress ?? "",
    what,
    subject?.name ?? "",
    detail,
    changes.map(sayChange).join(" ; "),
  ];
}

/** "Réglages, du 01/11/2026": what was asked for; empty for all of it. */
function sayFilter({ type, personne, du, au, objet }: TrailFilter): string {
  return [
    type && t(`families.${FAMILY_NAMES[type]}`),
    personne,
    objet && t("export.subject", { id: objet }),
    du && t("export.since", { date: numericDate(du) }),
    au && t("export.until", { date: numericDate(au) }),
  ]
    .filter(Boolean)
    .join(", ");
}
