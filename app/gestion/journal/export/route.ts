import { csvResponse } from "@/app/gestion/csv-response";
import { exportAudit } from "@/lib/desk/audit/export-audit";
import { auditSearch } from "@/lib/desk/audit/schemas";
import { enter } from "@/lib/door";
import { readSearch } from "@/lib/search-params";

/** The trail as it is filtered, whole. */
export async function GET(request: Request): Promise<Response> {
  const search = readSearch(auditSearch, Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse(
    "journal.csv",
    enter("staff", (ctx) => exportAudit(ctx, search)),
  );
}
